#include "app/stats/families.h"
#include "core/experiment/interleaving.h"
#include "core/experiment/novelty_slope.h"
#include "core/experiment/segments.h"

namespace rankwright::stats {

namespace {

Proportion proportionOf(const Json& pair) {
  return {pair.at(0).get<std::uint64_t>(), pair.at(1).get<std::uint64_t>()};
}

Json simpson(const StatsCase& each) {
  std::vector<SegmentShares> segments;
  for (const auto& segment : each.inputs.at("segments_conv_n"))
    segments.push_back({proportionOf(segment.at("a")), proportionOf(segment.at("b"))});
  const auto check = need(simpsonCheck(segments));
  Json differences;
  std::size_t number = 0;
  for (const auto& [name, segment] : each.inputs.at("segments_conv_n").items())
    differences[name] = check.differences[number++];
  return {{"segment_diff", differences},
          {"pooled_diff", check.pooled},
          {"stratified_diff", check.stratified},
          {"stratified_se", check.stratifiedError},
          {"mantel_haenszel_or", check.oddsRatio},
          {"reversal", check.reversal},
          {"allocation_by_segment_chi2", check.allocation.statistic},
          {"allocation_by_segment_p", check.allocation.p}};
}

Json heterogeneity(const StatsCase& each) {
  const auto test = need(heterogeneityTest(numbers(each, "effects"), numbers(each, "ses")));
  return {{"mean", test.mean}, {"se", test.standardError}, {"Q", test.q}, {"df", test.df}, {"p", test.p},
          {"I2", test.i2}};
}

Json novelty(const StatsCase& each) {
  const auto slope = need(noveltySlope(numbers(each, "day"), numbers(each, "effect"), numbers(each, "se")));
  return {{"intercept", slope.intercept},
          {"slope", slope.slope},
          {"se_slope", slope.slopeError},
          {"z", slope.z},
          {"p", slope.p}};
}

Json interleaved(const StatsCase& each) {
  const auto result = need(
      interleavingResult(count(each, "wins_a"), count(each, "wins_b"), count(each, "ties"), alphaOf(each)));
  return {{"delta", result.delta},
          {"p_sign_exact", result.p},
          {"win_share", result.winShare},
          {"wilson", {result.winInterval.low, result.winInterval.high}}};
}

} // namespace

std::span<const CaseMethod> simpsonMethods() {
  static constexpr CaseMethod kMethods[] = {{"", simpson}};
  return kMethods;
}

std::span<const CaseMethod> segmentMethods() {
  static constexpr CaseMethod kMethods[] = {{"", heterogeneity}};
  return kMethods;
}

std::span<const CaseMethod> timeSeriesMethods() {
  static constexpr CaseMethod kMethods[] = {{"", novelty}};
  return kMethods;
}

std::span<const CaseMethod> interleavingMethods() {
  static constexpr CaseMethod kMethods[] = {{"", interleaved}};
  return kMethods;
}

} // namespace rankwright::stats
