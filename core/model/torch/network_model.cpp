#include "core/model/torch/network_model.h"

#include "core/model/torch/guarded.h"
#include "core/model/torch/logit_explanation.h"
#include "core/model/torch/request_scorer.h"
#include "core/model/torch/sample_scores.h"

namespace rankwright {

namespace {

/// Of [rows, tasks] the first task's.
std::vector<float> firstTask(std::vector<float> logits, std::size_t tasks) {
  if (tasks == 1) return logits;
  std::vector<float> first;
  for (std::size_t i = 0; i < logits.size(); i += tasks)
    first.push_back(logits[i]);
  return first;
}

/// Puts stretches of rows together, of which each has `count` tensors.
std::vector<torch::Tensor> joinStretches(const std::vector<torch::Tensor>& parts, std::size_t count) {
  std::vector<torch::Tensor> whole;
  for (std::size_t first = 0; first < count && first < parts.size(); ++first) {
    std::vector<torch::Tensor> own;
    for (auto i = first; i < parts.size(); i += count)
      own.push_back(parts[i]);
    whole.push_back(torch::cat(own));
  }
  return whole;
}

GateRecord wholeRecord(const GateRecord& parts, std::size_t tasks) {
  if (parts.gates.empty()) return {};
  return {joinStretches(parts.gates, tasks),
          joinStretches(parts.experts, static_cast<std::size_t>(parts.gates.front().size(1)))};
}

} // namespace

Status NetworkModel::check(const EncodedBatch& common, const EncodedBatch& rows) const {
  RW_CHECK(checkBatch(common, fieldCount(), weights_.shape.idCount));
  return checkBatch(rows, fieldCount(), weights_.shape.idCount);
}

std::vector<std::string> NetworkModel::outputs() const {
  return outputsOf(weights_.shape);
}

Result<std::vector<float>> NetworkModel::scoresWithCommon(const EncodedBatch& common,
                                                          const EncodedBatch& rows) const {
  return guarded([&]() -> Result<std::vector<float>> {
    RW_CHECK(check(common, rows));
    return probabilitiesOf(weights_.shape, RequestScorer(weights_, common, rows).score().logits);
  });
}

Result<std::optional<GateStatistics>> NetworkModel::gateStatistics(const EncodedBatch& batch) const {
  return guarded([&]() -> Result<std::optional<GateStatistics>> {
    const auto common = emptyRow(fieldCount());
    RW_CHECK(check(common, batch));
    GateRecord record;
    RequestScorer(weights_, common, batch).score(&record);
    if (record.gates.empty()) return std::nullopt;
    return statisticsOf(weights_, wholeRecord(record, weights_.bias.size()));
  });
}

Result<std::vector<float>> NetworkModel::logits(const EncodedBatch& batch) const {
  return logitsWithCommon(emptyRow(fieldCount()), batch);
}

Result<std::vector<float>> NetworkModel::logitsWithCommon(const EncodedBatch& common,
                                                          const EncodedBatch& rows) const {
  return guarded([&]() -> Result<std::vector<float>> {
    RW_CHECK(check(common, rows));
    return firstTask(RequestScorer(weights_, common, rows).score().logits, weights_.bias.size());
  });
}

Result<std::vector<LogitParts>> NetworkModel::explain(const EncodedBatch& batch) const {
  return explainWithCommon(emptyRow(fieldCount()), batch);
}

Result<std::vector<LogitParts>> NetworkModel::explainWithCommon(const EncodedBatch& common,
                                                                const EncodedBatch& rows) const {
  return guarded([&]() -> Result<std::vector<LogitParts>> {
    RW_CHECK(check(common, rows));
    GateRecord record;
    const auto scored = RequestScorer(weights_, common, rows).score(&record);
    return explainLogits(weights_, joined(common, rows), scored, wholeRecord(record, weights_.bias.size()));
  });
}

} // namespace rankwright
