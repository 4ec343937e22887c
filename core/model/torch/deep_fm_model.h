#pragma once

#include "core/model/rank_model.h"
#include "core/model/torch/deep_fm_weights.h"

#include <torch/torch.h>

namespace rankwright {

/// A trained DeepFM, or factorisation machine.
class DeepFmModel final : public RankModel {
public:
  DeepFmModel(DeepFmWeights weights, std::uint32_t fieldCount)
      : weights_(std::move(weights)), norms_(factorNorms(weights_.fm)), fieldCount_(fieldCount) {}

  std::uint32_t fieldCount() const override { return fieldCount_; }
  Result<std::vector<float>> logits(const EncodedBatch& batch) const override;
  Result<std::vector<float>> logitsWithCommon(const EncodedBatch& common,
                                              const EncodedBatch& rows) const override;

  /// Σ over i < j of <v_i, v_j> x_i x_j falls apart by the fields of i and j: with s_a = Σ_{i in a} v_i x_i
  /// the pair of fields (a, b) gives <s_a, s_b>, and a field with itself ½ (|s_a|² − Σ_{i in a} |v_i|² x_i²).
  Result<std::vector<LogitParts>> explain(const EncodedBatch& batch) const override;
  Result<std::vector<LogitParts>> explainWithCommon(const EncodedBatch& common,
                                                    const EncodedBatch& rows) const override;

private:
  Status check(const EncodedBatch& batch) const;
  void explainRows(const EncodedBatch& batch, std::uint32_t begin, std::uint32_t end,
                   std::vector<LogitParts>& parts) const;

  DeepFmWeights weights_;
  torch::Tensor norms_; ///< [ids, 1]
  std::uint32_t fieldCount_;
};

} // namespace rankwright
