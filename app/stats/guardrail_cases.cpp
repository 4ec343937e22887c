#include "app/stats/arms.h"
#include "app/stats/families.h"
#include "core/experiment/welch.h"

#include <cmath>

namespace rankwright::stats {

namespace {

Json nonInferiority(const StatsCase& each) {
  const auto arms = meanArms(each);
  const auto margin = number(each, "margin_rel") * std::abs(arms.a.mean());
  const auto test = need(nonInferiorityTest(summaryOf(arms.a), summaryOf(arms.b), margin, alphaOf(each)));
  return {{"t", test.t}, {"p_one_sided", test.p}, {"lower_bound_95_one_sided", test.lowerBound}};
}

} // namespace

std::span<const CaseMethod> guardrailMethods() {
  static constexpr CaseMethod kMethods[] = {{"", nonInferiority}};
  return kMethods;
}

} // namespace rankwright::stats
