#include "app/stats/families.h"
#include "app/stats/generators.h"
#include "core/experiment/foreign_assignment.h"
#include "core/experiment/uniformity.h"
#include "core/experiment/welch.h"

#include <algorithm>
#include <numeric>

namespace rankwright::stats {

namespace {

Json growthBook(const StatsCase& each) {
  Json json = {{"bucket", Json::array()}, {"variant_5050", Json::array()}};
  for (const auto& pair : each.inputs.at("seed_value")) {
    const auto bucket = growthBookBucket(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
    json["bucket"].push_back(bucket);
    json["variant_5050"].push_back(bucket < 0.5 ? 0 : 1);
  }
  return json;
}

Json planOut(const StatsCase& each) {
  Json json = {{"h", Json::array()}, {"uniform", Json::array()}};
  const auto k = wholeNumber(each.inputs, "k", 1, UINT32_MAX);
  auto& choices = json["choice_k" + std::to_string(k)] = Json::array();
  for (const auto& unit : each.inputs.at("salt_param_unit")) {
    const auto hash = planOutHash(unit.at(0).get<std::string>(), unit.at(1).get<std::string>(),
                                  unit.at(2).get<std::string>());
    json["h"].push_back(std::to_string(hash));
    json["uniform"].push_back(planOutUniform(hash));
    choices.push_back(hash % k);
  }
  return json;
}

/// The p of a test between two arms that are drawn anew.
double replayed(std::span<const double> values, std::uint64_t seed) {
  Lcg random(seed);
  SampleMoments arms[2];
  for (const auto value : values)
    arms[random.below(500000) ? 1 : 0].add({value});
  return need(welchTest(summaryOf(arms[0]), summaryOf(arms[1]))).p;
}

Json aaReplay(const StatsCase& each) {
  auto downloads = generateUsers(each.inputs).at("dl");
  downloads.resize(std::min<std::size_t>(downloads.size(), count(each, "rows")));
  const auto seeds = numbersOfRule(each.inputs.at("seeds").get<std::string>());
  std::vector<double> p;
  for (auto seed = static_cast<std::uint64_t>(seeds.at(0)); seed <= static_cast<std::uint64_t>(seeds.at(1));
       ++seed)
    p.push_back(replayed(downloads, seed));
  const auto uniform = need(uniformityTest(p));
  const auto runs = static_cast<double>(p.size());
  return {{"p_first5", std::vector(p.begin(), p.begin() + std::min<std::ptrdiff_t>(5, std::ssize(p)))},
          {"share_below_0.05",
           static_cast<double>(std::ranges::count_if(p, [](double x) { return x < 0.05; })) / runs},
          {"ks_stat", uniform.distance},
          {"ks_p", uniform.p},
          {"mean_p", std::accumulate(p.begin(), p.end(), 0.0) / runs}};
}

} // namespace

std::span<const CaseMethod> assignmentMethods() {
  static constexpr CaseMethod kMethods[] = {{"PlanOut", planOut}, {"GrowthBook", growthBook}};
  return kMethods;
}

std::span<const CaseMethod> aaMethods() {
  static constexpr CaseMethod kMethods[] = {{"", aaReplay}};
  return kMethods;
}

} // namespace rankwright::stats
