#include "core/metrics/auc.h"

#include "core/metrics/labels.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace rankwright {

namespace {

std::vector<std::uint32_t> byScore(std::span<const float> scores) {
  std::vector<std::uint32_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [scores](std::uint32_t row) { return scores[row]; });
  return order;
}

// The weight of each label among rows that share one score.
using ClassWeights = std::array<double, 2>;

// Walks groups of equal scores upwards. A positive row beats every negative row below its group and half of
// those in it.
template <class WeightOf>
Result<double> areaUnderRoc(std::span<const float> scores, std::span<const std::uint8_t> labels,
                            WeightOf weightOf) {
  const auto order = byScore(scores);
  ClassWeights below{};
  double wins = 0;
  for (std::size_t begin = 0; begin < order.size();) {
    ClassWeights group{};
    std::size_t end = begin;
    for (; end < order.size() && scores[order[end]] == scores[order[begin]]; ++end)
      group[labels[order[end]]] += weightOf(order[end]);
    wins += group[1] * (below[0] + group[0] / 2);
    below = {below[0] + group[0], below[1] + group[1]};
    begin = end;
  }
  for (int label : {0, 1})
    if (below[static_cast<std::size_t>(label)] == 0)
      return fail(ErrorKind::InvalidArgument,
                  "AUC needs rows of both labels, but none counts whose label is {}", label);
  return wins / (below[0] * below[1]);
}

} // namespace

Result<double> auc(std::span<const float> scores, std::span<const std::uint8_t> labels) {
  RW_CHECK(checkScoredRows(scores, labels));
  return areaUnderRoc(scores, labels, [](std::uint32_t) { return 1.0; });
}

Result<double> auc(std::span<const float> scores, std::span<const std::uint8_t> labels,
                   std::span<const float> weights) {
  RW_CHECK(checkScoredRows(scores, labels));
  RW_CHECK(checkWeights(weights, labels.size()));
  return areaUnderRoc(scores, labels,
                      [weights](std::uint32_t row) { return static_cast<double>(weights[row]); });
}

} // namespace rankwright
