#include "app/stats/arms.h"
#include "app/stats/families.h"
#include "core/experiment/welch.h"
#include "core/metrics/distributions.h"

namespace rankwright::stats {

namespace {

void addArm(Json& json, const char* arm, const SampleMoments& moments) {
  const auto n = static_cast<double>(moments.count());
  const std::string suffix = std::string("_") + arm;
  json["n" + suffix] = moments.count();
  json["mean" + suffix] = moments.mean();
  json["var" + suffix] = moments.variance();
  json["sum" + suffix] = moments.sum();
  json["sumsq" + suffix] = moments.variance() * (n - 1) + moments.sum() * moments.mean();
}

/// What a test without an answer says.
Json undefinedJson() {
  return {{"p_two_sided", "nan"}, {"state", "undefined"}};
}

Json testOf(const StatsCase& each, Result<EffectTest> (*test)(const ArmSummary&, const ArmSummary&, double)) {
  const auto arms = meanArms(each);
  const auto result = test(summaryOf(arms.a), summaryOf(arms.b), alphaOf(each));
  auto json = result ? testJson(*result) : undefinedJson();
  addArm(json, "a", arms.a);
  addArm(json, "b", arms.b);
  return json;
}

Json welch(const StatsCase& each) {
  return testOf(each, welchTest);
}

Json student(const StatsCase& each) {
  return testOf(each, studentTest);
}

Json tailsOfT(const StatsCase& each) {
  Json p = Json::array();
  for (const auto& pair : each.inputs.at("pairs"))
    p.push_back(studentTwoSided(pair.at(0).get<double>(), pair.at(1).get<double>()));
  return {{"p", p}};
}

} // namespace

std::span<const CaseMethod> welchMethods() {
  static constexpr CaseMethod kMethods[] = {{"Student", student}, {"Tail accuracy", tailsOfT}, {"", welch}};
  return kMethods;
}

} // namespace rankwright::stats
