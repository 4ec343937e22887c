#include "app/stats/arms.h"
#include "app/stats/families.h"
#include "core/experiment/relative_lift.h"

namespace rankwright::stats {

namespace {

/// Downloads of clicks where the method speaks of CVR, else clicks of impressions.
Arms<2> ratioArms(const StatsCase& each) {
  if (says(each, "CVR")) return armsOf<2>(each, {"dl", "clicks"});
  return armsOf<2>(each, {"clicks", "imp"});
}

Json oneArm(const StatsCase& each) {
  const auto numerators = numbers(each, "num");
  const auto denominators = numbers(each, "den");
  PairMoments moments;
  for (std::size_t i = 0; i < numerators.size(); ++i)
    moments.add({numerators[i], denominators.at(i)});
  const auto ratio = need(ratioSummary(moments));
  return {{"ratio", ratio.ratio},           {"unit_var", ratio.unitVariance},
          {"se", ratio.standardError()},    {"mean_num", moments.mean(0)},
          {"mean_den", moments.mean(1)},    {"var_num", moments.variance(0)},
          {"var_den", moments.variance(1)}, {"cov", moments.covariance(0, 1)}};
}

Json twoArms(const StatsCase& each) {
  const auto arms = ratioArms(each);
  const auto a = need(ratioSummary(arms.a));
  const auto b = need(ratioSummary(arms.b));
  const auto test = need(ratioTest(a, b, alphaOf(each)));
  const auto naive = naiveShareError(arms.a, arms.b);
  return {{"ratio_a", a.ratio},           {"ratio_b", b.ratio},
          {"unit_var_a", a.unitVariance}, {"unit_var_b", b.unitVariance},
          {"se_a", a.standardError()},    {"se_b", b.standardError()},
          {"diff", test.effect},          {"se_diff", test.standardError},
          {"z", test.statistic},          {"p_normal", test.p},
          {"ci_low", test.interval.low},  {"ci_high", test.interval.high},
          {"naive_impression_se", naive}, {"se_inflation", test.standardError / naive}};
}

Json relative(const StatsCase& each) {
  const auto arms = ratioArms(each);
  const auto a = need(ratioSummary(arms.a));
  const auto b = need(ratioSummary(arms.b));
  const auto lift = need(relativeLift({a.ratio, a.standardError()}, {b.ratio, b.standardError()},
                                      kNormalDegrees, alphaOf(each)));
  return {{"lift", lift.effect},
          {"se", lift.standardError},
          {"ci_low", lift.interval.low},
          {"ci_high", lift.interval.high}};
}

} // namespace

std::span<const CaseMethod> ratioMethods() {
  static constexpr CaseMethod kMethods[] = {{"one arm", oneArm}, {"relative", relative}, {"", twoArms}};
  return kMethods;
}

} // namespace rankwright::stats
