#include "app/stats/arms.h"
#include "app/stats/families.h"

namespace rankwright::stats {

namespace {

PairMoments pairsOf(const std::vector<double>& y, const std::vector<double>& x) {
  PairMoments moments;
  for (std::size_t i = 0; i < y.size(); ++i)
    moments.add({y[i], x.at(i)});
  return moments;
}

/// A metric and its covariate by name, where the method says "y = clicks, x = imp", else downloads and those
/// before.
Arms<2> generatedArms(const StatsCase& each) {
  if (says(each, "y = clicks, x = imp")) return armsOf<2>(each, {"clicks", "imp"});
  return armsOf<2>(each, {"dl", "pre_dl"});
}

Json ofMeans(const StatsCase& each) {
  const auto arms = each.inputs.contains("gen")
                        ? generatedArms(each)
                        : Arms<2>{pairsOf(numbers(each, "y_a"), numbers(each, "x_a")),
                                  pairsOf(numbers(each, "y_b"), numbers(each, "x_b"))};
  const auto test = need(cupedTest(arms.a, arms.b, alphaOf(each)));
  auto json = testJson(test.adjusted);
  json["theta"] = test.theta;
  json["corr"] = test.correlation;
  json["adj_mean_a"] = test.a.mean;
  json["adj_mean_b"] = test.b.mean;
  json["adj_var_a"] = test.a.variance;
  json["adj_var_b"] = test.b.variance;
  json["raw_diff"] = test.raw.effect;
  json["raw_se"] = test.raw.standardError;
  json["raw_p"] = test.raw.p;
  json["variance_reduction"] = test.varianceReduction();
  return json;
}

Json ofRatio(const StatsCase& each) {
  const auto arms = armsOf<4>(each, {"clicks", "imp", "pre_clicks", "pre_imp"});
  const auto test = need(cupedRatioTest(arms.a, arms.b, alphaOf(each)));
  return {{"theta", test.theta},
          {"theta_growthbook", need(withinArmTheta(arms.a, arms.b))},
          {"adj_ratio_a", test.a.ratio},
          {"adj_ratio_b", test.b.ratio},
          {"diff", test.adjusted.effect},
          {"se", test.adjusted.standardError},
          {"z", test.adjusted.statistic},
          {"p_normal", test.adjusted.p},
          {"raw_se", test.raw.standardError},
          {"variance_reduction", test.varianceReduction()}};
}

} // namespace

std::span<const CaseMethod> cupedMethods() {
  static constexpr CaseMethod kMethods[] = {{"delta method", ofRatio}, {"", ofMeans}};
  return kMethods;
}

} // namespace rankwright::stats
