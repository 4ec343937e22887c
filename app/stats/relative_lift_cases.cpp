#include "app/stats/arms.h"
#include "app/stats/families.h"
#include "core/experiment/relative_lift.h"
#include "core/experiment/welch.h"

namespace rankwright::stats {

namespace {

struct Means {
  ArmSummary a;
  ArmSummary b;

  explicit Means(const StatsCase& each) {
    const auto arms = meanArms(each);
    a = summaryOf(arms.a);
    b = summaryOf(arms.b);
  }
};

Json byDelta(const StatsCase& each) {
  const Means means(each);
  auto json = testJson(need(
      relativeLift(estimateOf(means.a), estimateOf(means.b), welchDegrees(means.a, means.b), alphaOf(each))));
  json["lift"] = json["diff"];
  return json;
}

Json byLogarithm(const StatsCase& each) {
  const Means means(each);
  const auto lift =
      need(logLift(estimateOf(means.a), estimateOf(means.b), welchDegrees(means.a, means.b), alphaOf(each)));
  return {{"lift", lift.lift},
          {"log_se", lift.logStandardError},
          {"df", lift.df},
          {"ci_low", lift.interval.low},
          {"ci_high", lift.interval.high}};
}

Json byFieller(const StatsCase& each) {
  const Means means(each);
  const auto lift =
      need(fiellerLift(estimateOf(means.a), estimateOf(means.b), kNormalDegrees, alphaOf(each)));
  Json json = {{"g", lift.g}, {"lift", lift.lift}};
  json["ci_low"] = lift.interval ? lift.interval->low : -std::numeric_limits<double>::infinity();
  json["ci_high"] = lift.interval ? lift.interval->high : std::numeric_limits<double>::infinity();
  return json;
}

} // namespace

std::span<const CaseMethod> relativeLiftMethods() {
  static constexpr CaseMethod kMethods[] = {{"Fieller", byFieller}, {"log", byLogarithm}, {"", byDelta}};
  return kMethods;
}

} // namespace rankwright::stats
