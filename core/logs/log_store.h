#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/feature_table.h"
#include "core/feature/interaction.h"
#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"
#include "core/logs/store_export.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace rankwright {

/// Interactions of a log with ids resolved against an item pool and a user store.
struct ResolvedLog {
  std::vector<Interaction> interactions; ///< in the order they were logged
  FeatureTable contexts;                 ///< distinct contexts; `Interaction::context` is a row of it
  std::uint64_t unresolved = 0;          ///< actions whose user or item the tables do not know, left out
};

/// Users' actions in SQLite (WAL mode, strict tables): who used what, when if known, in which context, what
/// kind. One store may be used from one thread at a time.
class LogStore {
public:
  /// Creates an empty log. Errors: Conflict when the file exists, Io.
  static Result<LogStore> create(const std::filesystem::path& path);

  /// Opens an existing log for reading and writing, or for reading only.
  /// Errors: NotFound, Io, Corrupt (no log of ours), Unsupported (another schema version).
  static Result<LogStore> open(const std::filesystem::path& path);
  static Result<LogStore> openReadOnly(const std::filesystem::path& path);

  /// Appends all interactions in one transaction: either all of them are in the log afterwards or none.
  /// Errors: Io, Cancelled, Type when the contexts' schema contradicts the log's; nothing is appended then.
  Status append(const StoreExport& store, const JobControl& job = {});

  std::uint64_t actionCount() const;

  /// The schema of the contexts, empty while nothing was appended.
  Result<Schema> contextSchema() const;

  /// Reads everything. Errors: Io, Corrupt, Cancelled.
  Result<ResolvedLog> resolve(const ItemPool& items, const UserStore& users,
                              const JobControl& job = {}) const;

  LogStore(LogStore&&) noexcept;
  LogStore& operator=(LogStore&&) noexcept;
  ~LogStore();

private:
  struct Connection;
  explicit LogStore(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

} // namespace rankwright
