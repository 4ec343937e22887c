#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/learning_curve.h"
#include "core/model/sample_blocks.h"
#include "core/model/torch/model_weights.h"
#include "core/model/torch/worker_lanes.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace rankwright {

/// How rows fare by how often their rarest id occurs in training, at any time of a training. Borrows its
/// arguments.
class FrequencyStudy {
public:
  /// `idCounts` is [ids]; empty for a study that says nothing. A fixed sample of the training rows is looked
  /// at, blocks from all over.
  FrequencyStudy(std::span<const std::uint32_t> idCounts, const SampleBlocks& train,
                 const SampleBlocks& heldOut);

  bool isEmpty() const { return idCounts_.empty(); }

  /// `heldOut` are the logits of the held-out rows. Errors: Cancelled.
  Result<std::vector<FrequencyBucket>> at(const ModelWeights& weights, std::span<const float> heldOutLogits,
                                          const WorkerLanes& lanes, const JobControl& job) const;

private:
  std::vector<std::uint8_t> bucketsOf(const SampleBlocks& samples) const;
  void addNorms(const ModelWeights& weights, std::vector<FrequencyBucket>& buckets) const;

  std::span<const std::uint32_t> idCounts_;
  std::unique_ptr<const SampleBlocks> sampled_; ///< of the training rows
  const SampleBlocks& heldOut_;
  std::vector<std::uint8_t> trainBuckets_, heldOutBuckets_;
};

} // namespace rankwright
