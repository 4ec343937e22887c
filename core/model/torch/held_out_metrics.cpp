#include "core/model/torch/held_out_metrics.h"

#include "core/metrics/auc.h"
#include "core/metrics/log_loss.h"
#include "core/model/rank_model.h"
#include "core/model/ranker.h"
#include "core/model/torch/logits.h"

#include <algorithm>

namespace rankwright {

namespace {

std::vector<float> sigmoidOf(const std::vector<float>& logits) {
  std::vector<float> probabilities(logits.size());
  std::ranges::transform(logits, probabilities.begin(), probabilityOf);
  return probabilities;
}

template <class T>
std::optional<double> valueOf(const T& result) {
  return result ? std::optional<double>(*result) : std::nullopt;
}

} // namespace

Status measureHeldOut(const DeepFmWeights& weights, const LabelledRows& heldOut, const JobControl& job,
                      CurvePoint& metrics) {
  const auto none = emptyRow(heldOut.rows.fieldCount);
  RW_ASSIGN(const auto rows, logitsOf(weights, factorNorms(weights.fm), none, heldOut.rows, job));
  if (heldOut.labels.empty()) return {};
  metrics.heldOut = {{std::string(kClickOutput), valueOf(logLoss(sigmoidOf(rows.logits), heldOut.labels)),
                      valueOf(auc(rows.logits, heldOut.labels))}};
  return {};
}

} // namespace rankwright
