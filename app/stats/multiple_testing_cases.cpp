#include "app/stats/families.h"
#include "core/experiment/multiplicity.h"

#include <utility>

namespace rankwright::stats {

namespace {

/// As statsmodels calls them.
constexpr std::pair<const char*, Adjustment> kNames[] = {{"bonferroni", Adjustment::Bonferroni},
                                                         {"sidak", Adjustment::Sidak},
                                                         {"holm", Adjustment::Holm},
                                                         {"holm-sidak", Adjustment::HolmSidak},
                                                         {"simes-hochberg", Adjustment::Hochberg},
                                                         {"hommel", Adjustment::Hommel},
                                                         {"fdr_bh", Adjustment::BenjaminiHochberg},
                                                         {"fdr_by", Adjustment::BenjaminiYekutieli}};

Json adjust(const StatsCase& each) {
  const auto p = numbers(each, "p");
  const auto alpha = alphaOf(each);
  Json json;
  for (const auto& [name, adjustment] : kNames) {
    const auto adjusted = need(adjustedP(p, adjustment));
    Json reject = Json::array();
    for (const auto value : adjusted)
      reject.push_back(value <= alpha);
    json[name] = {{"adjusted", adjusted}, {"reject", reject}};
  }
  return json;
}

} // namespace

std::span<const CaseMethod> multipleTestingMethods() {
  static constexpr CaseMethod kMethods[] = {{"", adjust}};
  return kMethods;
}

} // namespace rankwright::stats
