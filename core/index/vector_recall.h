#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/index/vector_index.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// What a vector index finds of what there is, and how long that takes.
struct VectorRecall {
  std::uint32_t queries = 0;
  std::uint32_t count = 0; ///< items asked for by each
  std::uint32_t width = 0; ///< of the search
  double recall = 0;       ///< share of the items found that are as near as the exact ones; 1 for no queries
  double leastRecall = 0;  ///< that of the worst query
  double medianMicroseconds = 0; ///< of a search
  double p99Microseconds = 0;
  double exactMicroseconds = 0; ///< median of comparing all vectors
};

/// Asks the index for the `count` items nearest to each of the queries, which are [queries, dimension], and
/// compares all vectors with it. An item found counts when it is as near as the last of the exact ones.
/// Reports the stage "measuring recall". Errors: InvalidArgument for queries of another length; Cancelled.
Result<VectorRecall> measureRecall(const VectorIndex& index, std::span<const float> queries,
                                   std::uint32_t count, std::uint32_t width, const JobControl& job = {});

/// The vectors of up to `most` items, evenly spread over the index: [items, dimension].
std::vector<float> sampledVectors(const VectorIndex& index, std::uint32_t most);

} // namespace rankwright
