#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/index/item_vectors.h"
#include "core/index/vector_index.h"

#include <cstdint>

namespace rankwright {

/// How a vector index is built. More links and wider searches miss less and take more memory and time.
struct VectorIndexOptions {
  VectorMetric metric = VectorMetric::Cosine;
  std::uint32_t links = 16;        ///< of a node in a layer, 4 to 128; twice as many in the lowest one
  std::uint32_t buildWidth = 200;  ///< of the search for the neighbours of a new node
  std::uint32_t searchWidth = 200; ///< of searches that say none
  std::uint32_t threads = 0;       ///< 0: as many as there are cores. The same graph comes out only of one
  std::uint32_t seed = 1;
  std::uint64_t source = 0; ///< as `VectorHeader` has it
};

/// Links the vectors into a graph, with hnswlib. For the cosine the vectors are brought to length 1 first,
/// and one of length 0 is left out. Reports the stage "linking vectors". Errors: Unsupported beyond 2^31 − 1
/// vectors; Internal when hnswlib fails, e.g. for want of memory; Cancelled.
Result<VectorIndex> buildVectorIndex(const ItemVectors& vectors, const VectorIndexOptions& options,
                                     const JobControl& job = {});

} // namespace rankwright
