#include "app/stats/arms.h"
#include "app/stats/families.h"
#include "app/stats/generators.h"
#include "core/experiment/quantile.h"
#include "core/experiment/welch.h"
#include "core/experiment/winsorise.h"
#include "core/metrics/rank_tests.h"

#include <algorithm>
#include <numeric>

namespace rankwright::stats {

namespace {

std::vector<std::uint64_t> wholeNumbersOf(const StatsCase& each, const char* key, std::size_t atLeast) {
  std::vector<std::uint64_t> found;
  for (const auto value : numbersOfRule(each.inputs.at(key).get<std::string>()))
    found.push_back(static_cast<std::uint64_t>(value));
  if (found.size() < atLeast) throw CaseFailure("the rule of the values has too few numbers");
  return found;
}

/// "(7919*i*i + 104729*i) mod 10007 for i = 1..500"
std::vector<double> valuesOfRule(const StatsCase& each) {
  const auto rule = wholeNumbersOf(each, "x_rule", 5);
  if (rule[2] == 0 || rule[4] > 10'000'000)
    throw CaseFailure("the rule of the values gives none, or too many");
  std::vector<double> values;
  for (auto i = rule[3]; i <= rule[4]; ++i)
    values.push_back(static_cast<double>((rule[0] * i * i + rule[1] * i) % rule[2]));
  std::ranges::sort(values);
  return values;
}

Json ofValues(const StatsCase& each) {
  const auto summary = need(quantileSummary(valuesOfRule(each), number(each, "nu"), alphaOf(each)));
  return {{"quantile", summary.value},
          {"low", summary.outer.low},
          {"high", summary.outer.high},
          {"var", summary.variance},
          {"se", summary.standardError()}};
}

struct Events {
  std::vector<double> values;
  std::vector<std::uint32_t> users;
};

/// "LCG seed 31; for user 0..399: f = 50 + mod(400); events = 1 + mod(8); each event value = f + mod(200)"
Events eventsOfRule(const StatsCase& each) {
  const auto rule = wholeNumbersOf(each, "gen_rule", 8);
  const auto small = [&](std::size_t i) { return static_cast<std::uint32_t>(rule[i]); };
  Lcg random(rule[0]);
  Events events;
  for (auto user = small(1); user <= small(2); ++user) {
    const auto base = small(3) + random.mod(small(4));
    const auto most = small(5) + random.mod(small(6));
    for (std::uint32_t i = 0; i < most; ++i) {
      events.values.push_back(base + random.mod(small(7)));
      events.users.push_back(user);
    }
  }
  return events;
}

Json clustered(const StatsCase& each) {
  const auto events = eventsOfRule(each);
  const auto result = need(clusteredQuantile(events.values, events.users, number(each, "nu"), alphaOf(each)));
  return {{"n_events", events.values.size()},
          {"sum_values", std::accumulate(events.values.begin(), events.values.end(), 0.0)},
          {"quantile", result.independent.value},
          {"low_iid", result.independent.outer.low},
          {"high_iid", result.independent.outer.high},
          {"var_iid", result.independent.variance},
          {"var_indicator_iid", result.indicatorVariance},
          {"var_indicator_cluster", result.clusteredIndicatorVariance},
          {"inflation", result.inflation},
          {"var_cluster", result.variance}};
}

ArmSummary summaryOfValues(const std::vector<double>& values) {
  SampleMoments moments;
  for (const auto value : values)
    moments.add({value});
  return summaryOf(moments);
}

Json capped(const StatsCase& each) {
  const auto values = armValues(each, "dl");
  const auto share = number(each, "percentile");
  const auto cap = need(pooledCap(values.a, values.b, share));
  const auto a = summaryOfValues(winsorised(values.a, cap));
  const auto b = summaryOfValues(winsorised(values.b, cap));
  auto json = testJson(need(welchTest(a, b, alphaOf(each))));
  json["cap"] = cap;
  json["cap_ignoring_zeros"] = need(pooledCap(values.a, values.b, share, CapOf::UsersAboveZero));
  json["mean_a"] = a.mean;
  json["mean_b"] = b.mean;
  json["var_a"] = a.variance;
  json["var_b"] = b.variance;
  json["raw_p"] = need(welchTest(summaryOfValues(values.a), summaryOfValues(values.b), alphaOf(each))).p;
  return json;
}

Json byRanks(const StatsCase& each) {
  const auto values = armValues(each, "dl");
  const auto test = need(mannWhitneyTest(values.a, values.b));
  return {{"U_b", test.u},
          {"p_with_continuity", test.pWithContinuity},
          {"p_without", test.p},
          {"prob_superiority", test.superiority}};
}

} // namespace

std::span<const CaseMethod> quantileMethods() {
  static constexpr CaseMethod kMethods[] = {{"clusters", clustered}, {"", ofValues}};
  return kMethods;
}

std::span<const CaseMethod> winsoriseMethods() {
  static constexpr CaseMethod kMethods[] = {{"", capped}};
  return kMethods;
}

std::span<const CaseMethod> nonparametricMethods() {
  static constexpr CaseMethod kMethods[] = {{"", byRanks}};
  return kMethods;
}

} // namespace rankwright::stats
