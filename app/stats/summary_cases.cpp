#include "app/stats/families.h"
#include "core/experiment/impact.h"
#include "core/metrics/paired_tests.h"
#include "core/metrics/rank_tests.h"

#include <cmath>

namespace rankwright::stats {

namespace {

Json risk(const StatsCase& each) {
  Json json = {{"fpr", Json::array()}};
  for (const auto rate : numbers(each, "success_rate"))
    json["fpr"].push_back(falsePositiveRisk(rate));
  return json;
}

Json impact(const StatsCase& each) {
  return {{"per_day", scaledImpactPerDay(number(each, "diff"), number(each, "users"),
                                         number(each, "arm_share"), number(each, "days"))}};
}

/// What rounding makes of equal differences is not a difference: ties are told at six decimals.
double rounded(double difference) {
  return std::round(difference * 1e6) / 1e6;
}

Json paired(const StatsCase& each) {
  const auto a = numbers(each, "a");
  const auto b = numbers(each, "b");
  std::vector<double> differences;
  std::vector<double> ranked;
  for (std::size_t i = 0; i < a.size(); ++i) {
    differences.push_back(a[i] - b.at(i));
    ranked.push_back(rounded(differences.back()));
  }
  const auto student = need(pairedTTest(differences));
  const auto wilcoxon = need(wilcoxonTest(ranked));
  return {{"mean_diff", student.meanDifference},
          {"t", student.t},
          {"p_t", student.p},
          {"wilcoxon_W", wilcoxon.w},
          {"p_wilcoxon_approx", wilcoxon.p},
          {"p_mcnemar_exact", mcnemarExact(count(each, "mcnemar_b"), count(each, "mcnemar_c"))}};
}

} // namespace

std::span<const CaseMethod> summaryMethods() {
  static constexpr CaseMethod kMethods[] = {{"Scaled impact", impact}, {"no effect", risk}};
  return kMethods;
}

std::span<const CaseMethod> pairedMethods() {
  static constexpr CaseMethod kMethods[] = {{"", paired}};
  return kMethods;
}

} // namespace rankwright::stats
