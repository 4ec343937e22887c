#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/learning_curve.h"
#include "core/model/model_config.h"
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
///
/// Losses of training and held-out rows are both those of all rows as they occur: probabilities are corrected
/// for what `SampleSelection` does to training rows, each row counts once however much it weighs, and a
/// negative counts for those that were dropped beside it as well, 1/r times of a share r that was kept.
class FrequencyStudy {
public:
  /// `idCounts` is [ids]; empty for a study that says nothing. A fixed sample of the training rows is looked
  /// at, blocks from all over.
  FrequencyStudy(std::span<const std::uint32_t> idCounts, const SampleBlocks& train,
                 const SampleBlocks& heldOut, const SampleSelection& selection);

  bool isEmpty() const { return idCounts_.empty(); }

  /// `heldOutLogits` are those of the held-out rows, not corrected. Errors: Cancelled.
  Result<std::vector<FrequencyBucket>> at(const ModelWeights& weights, std::span<const float> heldOutLogits,
                                          const WorkerLanes& lanes, const JobControl& job) const;

private:
  std::vector<std::uint8_t> bucketsOf(const SampleBlocks& samples) const;
  void addNorms(const ModelWeights& weights, std::vector<FrequencyBucket>& buckets) const;

  std::span<const std::uint32_t> idCounts_;
  std::unique_ptr<const SampleBlocks> sampled_; ///< of the training rows
  const SampleBlocks& heldOut_;
  double correction_;     ///< of logits of the first task
  double trainNegatives_; ///< how many a negative of the training rows stands for
  std::vector<std::uint8_t> trainBuckets_, heldOutBuckets_;
};

} // namespace rankwright
