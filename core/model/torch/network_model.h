#pragma once

#include "core/model/rank_model.h"
#include "core/model/torch/model_weights.h"

namespace rankwright {

/// A trained model of any kind.
class NetworkModel final : public RankModel {
public:
  explicit NetworkModel(ModelWeights weights) : weights_(std::move(weights)) {}

  std::uint32_t fieldCount() const override { return weights_.shape.fieldCount; }
  std::vector<std::string> outputs() const override;
  Result<std::vector<float>> scoresWithCommon(const EncodedBatch& common,
                                              const EncodedBatch& rows) const override;
  Result<std::optional<GateStatistics>> gateStatistics(const EncodedBatch& batch) const override;
  Result<std::vector<float>> logits(const EncodedBatch& batch) const override;
  Result<std::vector<float>> logitsWithCommon(const EncodedBatch& common,
                                              const EncodedBatch& rows) const override;

  /// Σ over i < j of <v_i, v_j> x_i x_j falls apart by the fields of i and j: with s_a = Σ_{i in a} v_i x_i
  /// the pair of fields (a, b) gives <s_a, s_b>, and a field with itself ½ (|s_a|² − Σ_{i in a} |v_i|² x_i²).
  Result<std::vector<LogitParts>> explain(const EncodedBatch& batch) const override;
  Result<std::vector<LogitParts>> explainWithCommon(const EncodedBatch& common,
                                                    const EncodedBatch& rows) const override;

private:
  Status check(const EncodedBatch& common, const EncodedBatch& rows) const;

  ModelWeights weights_;
};

} // namespace rankwright
