#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/delimited_preview.h"
#include "core/logs/store_export.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace rankwright {

/// The files of the original engine, which keeps features and indexes and no log.
struct EngineFiles {
  std::filesystem::path items;                  ///< `key<tab>json` for each item
  std::optional<std::filesystem::path> users;   ///< the same for users
  std::vector<std::filesystem::path> indexes;   ///< inverted indexes in JSON
  std::optional<DelimitedTable> interactions{}; ///< who used what, from elsewhere
};

/// Reads items, users and interactions; indexes are read when the workspace is built, see
/// `readEngineIndex`. A feature of users whose name an item has too gets `user_` before its name. Without
/// interactions the store has none. Errors: those of `readEngineFeatures` and `readDelimitedStore`.
Result<StoreExport> readEngineStore(const EngineFiles& files, const JobControl& job);

} // namespace rankwright
