#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/index/index_statistics.h"
#include "core/workspace/index_origin.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <optional>
#include <string>

namespace rankwright {

/// What there is to say of one index at a glance.
struct IndexOverview {
  IndexStatistics statistics;
  std::uint32_t keyCount = 0;
  std::uint64_t postingCount = 0;
  std::uint32_t itemCount = 0;     ///< items of the pool
  std::uint32_t servableCount = 0; ///< those that can be served
  InvertedIndex::Bytes bytes;
  std::optional<std::filesystem::file_time_type> built; ///< nothing when its file is gone
  std::optional<IndexOrigin> origin;                    ///< nothing when `indexes.toml` does not say

  /// Shares from 0 to 1; 0 of nothing.
  double shareOfItemsWithoutKey() const;
  double shareOfKeysWithDeadItems() const;
};

/// Reads the whole index. Errors: NotFound for an index that the workspace does not have; Cancelled.
Result<IndexOverview> describeIndex(const Workspace& workspace, const std::string& index,
                                    const JobControl& job = {});

} // namespace rankwright
