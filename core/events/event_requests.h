#pragma once

#include "core/feature/string_interner.h"
#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rankwright {

/// What an event log knows of a request.
struct KnownRequest {
  std::int64_t id = 0;
  bool shown = false; ///< the log has an exposure of it; else only what users did with its items
  std::optional<std::int64_t> user;
  std::int64_t cell = 0;
};

/// Finds and adds the requests of an event log. For the writer of a transaction.
class EventRequests {
public:
  /// The database outlives it. Errors: Io.
  static Result<EventRequests> open(const SqliteDatabase& database);

  /// Nothing for a request that the log does not have. Valid until the next call. Errors: Io.
  Result<KnownRequest*> find(std::string_view name);

  /// What `find` gives, where that needs no look into the database; nullptr may mean that it does.
  KnownRequest* remembered(std::string_view name);

  /// Adds a request that is not remembered; nothing where the log has it. Errors: Io.
  Result<std::optional<std::int64_t>> add(std::string_view name, bool shown, std::int64_t user,
                                          std::int64_t cell, std::int64_t model, std::int64_t configuration);

  /// The first exposure of a request of which only actions were known. Errors: Io.
  Status show(KnownRequest& request, std::int64_t user, std::int64_t cell, std::int64_t model,
              std::int64_t configuration);

  /// Somebody else may have added requests. Errors: Io.
  Status forget();

private:
  EventRequests(const SqliteDatabase& database, SqliteStatement find, SqliteStatement add,
                SqliteStatement show, SqliteStatement last)
      : database_(&database),
        find_(std::move(find)),
        add_(std::move(add)),
        show_(std::move(show)),
        last_(std::move(last)) {}

  void remember(std::string_view name, const KnownRequest& request);

  const SqliteDatabase* database_;
  SqliteStatement find_, add_, show_, last_;
  StringInterner names_;
  std::vector<KnownRequest> requests_; ///< by the interner's codes
  std::int64_t next_ = 1;
  bool knowsAll_ = false;
};

} // namespace rankwright
