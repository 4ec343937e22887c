#include "core/metrics/labels.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace rankwright {

namespace {

/// The first element that is bad, or the end. Looks at many before it asks, so that the processor can take
/// several at a time.
template <class T, class IsBad>
auto findBad(std::span<const T> values, IsBad isBad) {
  constexpr std::size_t kTogether = 1024;
  auto begin = values.begin();
  while (begin != values.end()) {
    const auto end = begin + std::min<std::ptrdiff_t>(kTogether, values.end() - begin);
    unsigned any = 0;
    for (auto each = begin; each != end; ++each)
      any |= static_cast<unsigned>(isBad(*each));
    if (any != 0) return std::find_if(begin, end, isBad);
    begin = end;
  }
  return begin;
}

/// By its bits: an exponent of ones is infinite or not a number.
bool isNoNumber(float value) {
  return (std::bit_cast<std::uint32_t>(value) & 0x7F800000U) == 0x7F800000U;
}

bool isNoNumber(double value) {
  return (std::bit_cast<std::uint64_t>(value) & 0x7FF0000000000000U) == 0x7FF0000000000000U;
}

template <class Score>
Status checkScores(std::span<const Score> scores) {
  const auto bad = findBad(scores, [](Score score) { return isNoNumber(score); });
  if (bad == scores.end()) return {};
  return fail(ErrorKind::InvalidArgument, "the score of row {} is not a finite number: {}",
              bad - scores.begin(), *bad);
}

Status checkLabels(std::span<const std::uint8_t> labels) {
  const auto bad = findBad(labels, [](std::uint8_t label) { return label > 1; });
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
  const auto bad = findBad(probabilities, [](Score p) { return !(p >= 0) | !(p <= 1); });
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
