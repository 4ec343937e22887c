#include "core/metrics/log_loss.h"

#include "core/metrics/labels.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

Status checkProbabilities(std::span<const float> probabilities, std::span<const std::uint8_t> labels) {
  RW_CHECK(checkScoredRows(probabilities, labels));
  const auto bad = std::ranges::find_if(probabilities, [](float p) { return p < 0 || p > 1; });
  if (bad == probabilities.end()) return {};
  return fail(ErrorKind::InvalidArgument, "the probability of row {} is outside [0, 1]: {}",
              bad - probabilities.begin(), *bad);
}

double rowLoss(float probability, std::uint8_t label) {
  const double p = std::clamp(static_cast<double>(probability), kLogLossClip, 1 - kLogLossClip);
  return -std::log(label == 1 ? p : 1 - p);
}

} // namespace

Result<double> logLoss(std::span<const float> probabilities, std::span<const std::uint8_t> labels) {
  RW_CHECK(checkProbabilities(probabilities, labels));
  double total = 0;
  for (std::size_t row = 0; row < labels.size(); ++row)
    total += rowLoss(probabilities[row], labels[row]);
  return total / static_cast<double>(labels.size());
}

Result<double> logLoss(std::span<const float> probabilities, std::span<const std::uint8_t> labels,
                       std::span<const float> weights) {
  RW_CHECK(checkProbabilities(probabilities, labels));
  RW_CHECK(checkWeights(weights, labels.size()));
  double total = 0;
  double weight = 0;
  for (std::size_t row = 0; row < labels.size(); ++row) {
    total += weights[row] * rowLoss(probabilities[row], labels[row]);
    weight += weights[row];
  }
  return total / weight;
}

} // namespace rankwright
