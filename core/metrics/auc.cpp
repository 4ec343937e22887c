#include "core/metrics/auc.h"

#include "core/metrics/labels.h"
#include "core/metrics/pair_counts.h"
#include "core/metrics/score_order.h"

#include <array>

namespace rankwright {

namespace {

// The weight of each label among rows that share one score.
using ClassWeights = std::array<double, 2>;

// The rank of a row in a group of ties that stands above `below` rows.
double rankIn(TieRank rank, double below, double count, double place) {
  switch (rank) {
  case TieRank::Ordinal:
    return below + place;
  case TieRank::Lowest:
    return below + 1;
  case TieRank::Highest:
    return below + count;
  case TieRank::Mid:
    break;
  }
  return below + (count + 1) / 2;
}

double rankSumOfPositives(std::span<const double> scores, std::span<const std::uint8_t> labels,
                          TieRank rank) {
  double below = 0;
  double sum = 0;
  const auto order = ascendingOrder(scores);
  forEachTie(scores, std::span<const std::uint32_t>(order), [&](std::span<const std::uint32_t> tied) {
    const auto count = static_cast<double>(tied.size());
    for (std::size_t i = 0; i < tied.size(); ++i)
      if (labels[tied[i]] == 1) sum += rankIn(rank, below, count, static_cast<double>(i + 1));
    below += count;
  });
  return sum;
}

} // namespace

Result<double> auc(std::span<const float> scores, std::span<const std::uint8_t> labels) {
  RW_ASSIGN(const auto counts, countPairs(scores, labels));
  return counts.auc();
}

Result<double> auc(std::span<const double> scores, std::span<const std::uint8_t> labels) {
  RW_ASSIGN(const auto counts, countPairs(scores, labels));
  return counts.auc();
}

Result<double> auc(std::span<const float> scores, std::span<const std::uint8_t> labels,
                   std::span<const float> weights) {
  RW_CHECK(checkScoredRows(scores, labels));
  RW_CHECK(checkWeights(weights, labels.size()));
  // A positive row beats every negative row below its group of ties and half of those in it.
  ClassWeights below{};
  double wins = 0;
  const auto order = ascendingOrder(scores);
  forEachTie(scores, std::span<const std::uint32_t>(order), [&](std::span<const std::uint32_t> tied) {
    ClassWeights group{};
    for (const auto row : tied)
      group[labels[row]] += static_cast<double>(weights[row]);
    wins += group[1] * (below[0] + group[0] / 2);
    below = {below[0] + group[0], below[1] + group[1]};
  });
  RW_CHECK(checkBothLabels({below[1] > 0, below[0] > 0}));
  return wins / (below[0] * below[1]);
}

Result<double> aucOfRanks(std::span<const double> scores, std::span<const std::uint8_t> labels,
                          TieRank rank) {
  RW_CHECK(checkScoredRows(scores, labels));
  const auto counts = countLabels(labels);
  RW_CHECK(checkBothLabels(counts));
  const auto p = static_cast<double>(counts.positives);
  const auto n = static_cast<double>(counts.negatives);
  return (rankSumOfPositives(scores, labels, rank) - p * (p + 1) / 2) / (p * n);
}

} // namespace rankwright
