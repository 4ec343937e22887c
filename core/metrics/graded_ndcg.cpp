#include "core/metrics/graded_ndcg.h"

#include "core/metrics/score_order.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

Status checkGraded(std::span<const double> relevance, std::span<const double> scores) {
  if (relevance.size() != scores.size())
    return fail(ErrorKind::InvalidArgument, "there are {} items, but the number of scores is {}",
                relevance.size(), scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!std::isfinite(scores[i]))
      return fail(ErrorKind::InvalidArgument, "the score of row {} is not a finite number: {}", i, scores[i]);
    if (!(std::isfinite(relevance[i]) && relevance[i] >= 0))
      return fail(ErrorKind::InvalidArgument,
                  "the relevance of row {} is not a finite number of at least 0: {}", i, relevance[i]);
  }
  return {};
}

double gainOf(Gain gain, double relevance) {
  return gain == Gain::Linear ? relevance : std::exp2(relevance) - 1;
}

double discountAt(std::size_t position, std::size_t k) {
  return position < k ? 1 / std::log2(static_cast<double>(position) + 2) : 0;
}

/// Rows by falling score, ties in the order of the input.
std::vector<std::uint32_t> descending(std::span<const double> scores) {
  std::vector<double> negated(scores.size());
  std::ranges::transform(scores, negated.begin(), [](double score) { return -score; });
  return ascendingOrder(std::span<const double>(negated));
}

double sumOfGains(std::span<const double> relevance, std::span<const double> scores,
                  const GradedOptions& options) {
  const auto order = descending(scores);
  std::size_t position = 0;
  double sum = 0;
  forEachTie(scores, std::span<const std::uint32_t>(order), [&](std::span<const std::uint32_t> tied) {
    double mean = 0;
    for (const auto row : tied)
      mean += gainOf(options.gain, relevance[row]) / static_cast<double>(tied.size());
    for (const auto row : tied) {
      const auto gain = options.ties == TiedGain::Averaged ? mean : gainOf(options.gain, relevance[row]);
      sum += gain * discountAt(position++, options.k);
    }
  });
  return sum;
}

} // namespace

Result<double> dcg(std::span<const double> relevance, std::span<const double> scores,
                   const GradedOptions& options) {
  RW_CHECK(checkGraded(relevance, scores));
  return sumOfGains(relevance, scores, options);
}

Result<std::optional<double>> gradedNdcg(std::span<const double> relevance, std::span<const double> scores,
                                         const GradedOptions& options) {
  RW_CHECK(checkGraded(relevance, scores));
  const auto ideal = sumOfGains(relevance, relevance, options);
  if (ideal > 0) return sumOfGains(relevance, scores, options) / ideal;
  if (options.none == NothingRelevant::Skip) return std::nullopt;
  return options.none == NothingRelevant::One ? 1.0 : 0.0;
}

} // namespace rankwright
