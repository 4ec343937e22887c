#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/snapshot_writer.h"
#include "core/logs/pool_mapping.h"
#include "core/logs/pool_report.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string_view>

namespace rankwright {

/// What a source of items or users is.
enum class PoolFormat : std::uint8_t {
  Engine,    ///< lines of key, tab and JSON, as the original engine has them
  JsonLines, ///< a JSON object a line
  Delimited, ///< CSV, TSV and the like
  Sqlite,    ///< a table or view
};

/// "engine", "jsonl", "csv", "sqlite".
std::string_view describe(PoolFormat format);
std::optional<PoolFormat> parsePoolFormat(std::string_view text);

/// What the name of a file and its beginning say: SQLite files tell themselves; .csv, .tsv and .txt are
/// delimited, .jsonl, .ndjson and .json lines of JSON, all others the original engine's.
PoolFormat poolFormatOf(const std::filesystem::path& path);

/// Where a pool comes from and how to read it.
struct PoolSource {
  std::filesystem::path path;
  PoolFormat format = PoolFormat::Delimited;
  PoolMapping mapping;
  SnapshotKind kind = SnapshotKind::Items;
  /// More rows and values that cannot be used than these are an error, and nothing is written.
  std::uint64_t mostBad = std::numeric_limits<std::uint64_t>::max();
};

/// What was written.
struct PoolImport {
  std::uint32_t rows = 0;
  std::size_t features = 0;
  std::uint64_t bytes = 0; ///< of the snapshot
};

/// Reads a source and writes its snapshot; until it is whole the old one stays. The memory that this takes is
/// about that of the snapshot. The key is the first feature too, `item_id` or `user_id`. `report` is filled
/// as far as the reading came, whatever the outcome. Errors: those of `readPool`, of the source and of
/// `SnapshotWriter`; InvalidArgument when too much is bad, with the number.
Result<PoolImport> importPool(const PoolSource& source, const std::filesystem::path& out, PoolReport& report,
                              const JobControl& job);

} // namespace rankwright
