#include "core/metrics/labels.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

template <class Score>
Status checkScores(std::span<const Score> scores) {
  const auto bad = std::ranges::find_if(scores, [](Score score) { return !std::isfinite(score); });
  if (bad == scores.end()) return {};
  return fail(ErrorKind::InvalidArgument, "the score of row {} is not a finite number: {}",
              bad - scores.begin(), *bad);
}

Status checkLabels(std::span<const std::uint8_t> labels) {
  const auto bad = std::ranges::find_if(labels, [](std::uint8_t label) { return label > 1; });
  if (bad == labels.end()) return {};
  return fail(ErrorKind::InvalidArgument, "the label of row {} is neither 0 nor 1: {}", bad - labels.begin(),
              *bad);
}

template <class Score>
Status checkRows(std::span<const Score> scores, std::span<const std::uint8_t> labels) {
  if (scores.size() != labels.size())
    return fail(ErrorKind::InvalidArgument, "there are {} labels, but the number of scores is {}",
                labels.size(), scores.size());
  if (scores.empty())
    return fail(ErrorKind::InvalidArgument, "a metric needs at least one row, but there are 0");
  RW_CHECK(checkScores(scores));
  return checkLabels(labels);
}

template <class Score>
Status checkShares(std::span<const Score> probabilities, std::span<const std::uint8_t> labels) {
  RW_CHECK(checkRows(probabilities, labels));
  const auto bad = std::ranges::find_if(probabilities, [](Score p) { return p < 0 || p > 1; });
  if (bad == probabilities.end()) return {};
  return fail(ErrorKind::InvalidArgument, "the probability of row {} is outside [0, 1]: {}",
              bad - probabilities.begin(), *bad);
}

} // namespace

Status checkScoredRows(std::span<const float> scores, std::span<const std::uint8_t> labels) {
  return checkRows(scores, labels);
}

Status checkScoredRows(std::span<const double> scores, std::span<const std::uint8_t> labels) {
  return checkRows(scores, labels);
}

Status checkProbabilities(std::span<const float> probabilities, std::span<const std::uint8_t> labels) {
  return checkShares(probabilities, labels);
}

Status checkProbabilities(std::span<const double> probabilities, std::span<const std::uint8_t> labels) {
  return checkShares(probabilities, labels);
}

LabelCounts countLabels(std::span<const std::uint8_t> labels) {
  const auto positives = static_cast<std::uint64_t>(std::ranges::count(labels, std::uint8_t{1}));
  return {positives, labels.size() - positives};
}

Status checkWeights(std::span<const float> weights, std::size_t rowCount) {
  if (weights.size() != rowCount)
    return fail(ErrorKind::InvalidArgument, "there are {} rows, but the number of weights is {}", rowCount,
                weights.size());
  const auto bad = std::ranges::find_if(weights, [](float w) { return !(std::isfinite(w) && w >= 0); });
  if (bad != weights.end())
    return fail(ErrorKind::InvalidArgument, "the weight of row {} is not a finite number of at least 0: {}",
                bad - weights.begin(), *bad);
  if (std::ranges::all_of(weights, [](float w) { return w == 0; }))
    return fail(ErrorKind::InvalidArgument, "the weights of all {} rows are 0", rowCount);
  return {};
}

} // namespace rankwright
