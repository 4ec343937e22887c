#include "core/funnel/order_tally.h"

#include "core/metrics/rank_correlation.h"

namespace rankwright {

namespace {

using Place = std::optional<std::uint32_t> CandidateRow::*;

constexpr std::array<Place, 4> kPlaces = {&CandidateRow::recallRank, &CandidateRow::mergePlace,
                                          &CandidateRow::rankPlace, &CandidateRow::slot};
constexpr std::array<std::string_view, 4> kNames = {"recall", "merge", "rank", "list"};

std::optional<double> compare(std::span<const CandidateRow> candidates, Place from, Place to) {
  std::vector<double> x;
  std::vector<double> y;
  for (const auto& each : candidates) {
    if (!(each.*from) || !(each.*to)) continue;
    x.push_back(*(each.*from));
    y.push_back(*(each.*to));
  }
  return kendallTauB(x, y);
}

} // namespace

void OrderTally::add(std::span<const CandidateRow> candidates) {
  for (std::size_t step = 0; step < kSteps; ++step)
    if (const auto tau = compare(candidates, kPlaces[step], kPlaces[step + 1])) taus_[step].push_back(*tau);
}

void OrderTally::merge(const OrderTally& later) {
  for (std::size_t step = 0; step < kSteps; ++step)
    taus_[step].insert(taus_[step].end(), later.taus_[step].begin(), later.taus_[step].end());
}

std::vector<OrderCorrelation> OrderTally::correlations() const {
  std::vector<OrderCorrelation> all;
  for (std::size_t step = 0; step < kSteps; ++step)
    all.push_back({std::string(kNames[step]), std::string(kNames[step + 1]), meanEstimate(taus_[step]),
                   taus_[step].size()});
  return all;
}

} // namespace rankwright
