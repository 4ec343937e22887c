#include "app/stats/families.h"
#include "app/stats/generators.h"
#include "core/experiment/bootstrap.h"

#include <algorithm>

namespace rankwright::stats {

namespace {

Json summaryJson(const StatsCase& each, const std::vector<double>& replicates) {
  const auto summary = need(bootstrapSummary(replicates, alphaOf(each)));
  const auto shown = std::min<std::size_t>(replicates.size(), 3);
  return {{"kept", replicates.size()},
          {"mean", summary.mean},
          {"se", summary.standardError},
          {"ci", {summary.percentile.low, summary.percentile.high}},
          {"first_three",
           std::vector(replicates.begin(), replicates.begin() + static_cast<std::ptrdiff_t>(shown))}};
}

/// The stream that the case names by its seed.
DrawBelow streamOf(const StatsCase& each) {
  return [random = Lcg(count(each, "seed"))](std::uint32_t n) mutable { return random.mod(n); };
}

std::uint32_t replicatesOf(const StatsCase& each) {
  return static_cast<std::uint32_t>(wholeNumber(each.inputs, "replicates", 2, 1'000'000));
}

Json resampled(const StatsCase& each) {
  return summaryJson(each, need(bootstrapDifferences(numbers(each, "a"), numbers(each, "b"),
                                                     replicatesOf(each), streamOf(each))));
}

Json poisson(const StatsCase& each) {
  const auto thresholds = each.inputs.at("thresholds").get<std::vector<std::uint32_t>>();
  return summaryJson(each, need(poissonBootstrapDifferences(numbers(each, "a"), numbers(each, "b"),
                                                            replicatesOf(each), streamOf(each), thresholds)));
}

} // namespace

std::span<const CaseMethod> bootstrapMethods() {
  static constexpr CaseMethod kMethods[] = {{"Poisson", poisson}, {"", resampled}};
  return kMethods;
}

} // namespace rankwright::stats
