#include "core/metrics/labels.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

Status checkScores(std::span<const float> scores) {
  const auto bad = std::ranges::find_if(scores, [](float score) { return !std::isfinite(score); });
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

} // namespace

Status checkScoredRows(std::span<const float> scores, std::span<const std::uint8_t> labels) {
  if (scores.size() != labels.size())
    return fail(ErrorKind::InvalidArgument, "there are {} labels, but the number of scores is {}",
                labels.size(), scores.size());
  if (scores.empty())
    return fail(ErrorKind::InvalidArgument, "a metric needs at least one row, but there are 0");
  RW_CHECK(checkScores(scores));
  return checkLabels(labels);
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
