#include "core/metrics/log_loss.h"

#include "core/metrics/checked_blocks.h"
#include "core/metrics/labels.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace rankwright {

namespace {

// What the model gave to what happened, clipped.
double likelihood(float probability, std::uint8_t label) {
  const double p = std::clamp(static_cast<double>(probability), kLogLossClip, 1 - kLogLossClip);
  return std::abs(1.0 - label - p); // p for label 1, else 1 − p, without a branch to guess
}

double rowLoss(float probability, std::uint8_t label) {
  return -std::log(likelihood(probability, label));
}

// One logarithm for the product of many rows, which is at least kLogLossClip^32 = 1e-224.
constexpr std::size_t kProductRows = 32;

double lossOf(std::span<const float> probabilities, std::span<const std::uint8_t> labels) {
  double total = 0;
  for (std::size_t begin = 0; begin < labels.size(); begin += kProductRows) {
    double product = 1;
    for (std::size_t row = begin; row < std::min(begin + kProductRows, labels.size()); ++row)
      product *= likelihood(probabilities[row], labels[row]);
    total -= std::log(product);
  }
  return total;
}

} // namespace

Result<double> logLoss(std::span<const float> probabilities, std::span<const std::uint8_t> labels) {
  std::vector<double> losses(countBlocks(labels.size()));
  RW_CHECK(forEachCheckedBlock<float>({probabilities, labels}, checkProbabilities, kBlockRows,
                                      [&](std::size_t number, const LabelledScores<float>& rows) {
                                        losses[number] = lossOf(rows.scores, rows.labels);
                                      }));
  return std::accumulate(losses.begin(), losses.end(), 0.0) / static_cast<double>(labels.size());
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
