#include "app/stats/arms.h"
#include "app/stats/brent_root.h"
#include "app/stats/families.h"
#include "core/experiment/power.h"

#include <cmath>

namespace rankwright::stats {

namespace {

PowerAim aimOf(const StatsCase& each) {
  return {alphaOf(each), numberOr(each, "power", 0.8)};
}

Json ofShare(const StatsCase& each) {
  const auto aim = aimOf(each);
  const auto users = need(usersForShare(number(each, "baseline"), number(each, "mde_abs"), aim));
  Json more = Json::array();
  for (const auto& pair : each.inputs.value("more", Json::array()))
    more.push_back(need(usersForShare(pair.at(0).get<double>(), pair.at(1).get<double>(), aim)));
  return {{"n_per_arm", users}, {"rounded", std::llround(users)}, {"more", more}};
}

Json ofShares(const StatsCase& each) {
  const auto p1 = number(each, "p1");
  const auto p2 = number(each, "p2");
  const auto aim = aimOf(each);
  return {{"pooled_fleiss", need(usersForSharesPooled(p1, p2, aim))},
          {"unpooled", need(usersForSharesUnpooled(p1, p2, aim))},
          {"arcsine", need(usersForSharesArcsine(p1, p2, aim))}};
}

Json ofT(const StatsCase& each) {
  const auto d = number(each, "d");
  const auto users = need(usersForT(d, aimOf(each), numberOr(each, "ratio", 1)));
  return {{"n_per_arm", users},
          {"n1", users},
          {"normal_approx", need(usersForMean(1, d, aimOf(each)))},
          {"rule_of_16", usersByRuleOf16(1, d)}};
}

/// `detectableT` to the five digits to which statsmodels' TTestIndPower looks for it.
double statsmodelsDetectable(double users, const PowerAim& aim) {
  const auto missing = [&](double d) { return need(powerOfT(users, d, aim.alpha)) - aim.power; };
  return brentRoot(missing, 1e-8, 1, 1e-5);
}

Json atUsers(const StatsCase& each) {
  const auto users = number(each, "n_per_arm");
  const auto sd = number(each, "sd");
  const auto mean = number(each, "mean");
  const auto detectable = statsmodelsDetectable(users, aimOf(each));
  return {{"power", need(powerOfT(users, number(each, "d"), alphaOf(each)))},
          {"mde_d", detectable},
          {"mde_abs", detectable * sd},
          {"mde_rel", detectable * sd / mean},
          {"mde_normal_abs", need(detectableDifference(users, sd, aimOf(each)))}};
}

/// No effect is large enough: not a number.
double liftOrNone(double lift) {
  return std::isfinite(lift) ? lift : std::numeric_limits<double>::quiet_NaN();
}

Json relative(const StatsCase& each) {
  const auto lift = [&](const char* users) {
    return liftOrNone(
        need(detectableLift(number(each, users), number(each, "mean"), number(each, "sd"), aimOf(each))));
  };
  return {{"mde_rel", lift("n_per_arm")}, {"mde_rel_at_too_small_n", lift("too_small_n")}};
}

Json ofRatio(const StatsCase& each) {
  const auto arms = armsOf<2>(each, {"clicks", "imp"});
  const auto ratio = need(ratioSummary(arms.a));
  const auto difference = number(each, "rel_lift") * ratio.ratio;
  const auto naiveVariance = ratio.ratio * (1 - ratio.ratio) / arms.a.mean(1);
  return {{"unit_var_a", ratio.unitVariance},
          {"ratio_a", ratio.ratio},
          {"n_per_arm", need(usersForMean(std::sqrt(ratio.unitVariance), difference, aimOf(each)))},
          {"n_per_arm_naive_binomial_users",
           need(usersForMean(std::sqrt(naiveVariance), difference, aimOf(each)))}};
}

Json ofNonInferiority(const StatsCase& each) {
  return {{"n_per_arm",
           need(usersForNonInferiority(number(each, "sd"), number(each, "margin_rel") * number(each, "mean"),
                                       number(each, "alpha_one_sided"), numberOr(each, "power", 0.8)))}};
}

} // namespace

std::span<const CaseMethod> powerMethods() {
  static constexpr CaseMethod kMethods[] = {{"pooled (Fleiss)", ofShares},
                                            {"Evan Miller", ofShare},
                                            {"ratio metric", ofRatio},
                                            {"non-inferiority", ofNonInferiority},
                                            {"relative scale", relative},
                                            {"MDE at n", atUsers},
                                            {"", ofT}};
  return kMethods;
}

} // namespace rankwright::stats
