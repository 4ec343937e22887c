#include "app/stats/arms.h"
#include "app/stats/families.h"
#include "core/experiment/confidence_sequence.h"
#include "core/experiment/group_sequential.h"
#include "core/experiment/mixture_sprt.h"
#include "core/experiment/relative_lift.h"
#include "core/experiment/welch.h"
#include "core/metrics/distributions.h"

#include <cmath>
#include <utility>

namespace rankwright::stats {

namespace {

/// The standard error of "0.3/sqrt(n_total)".
double errorOfRule(const StatsCase& each, double users) {
  const auto found = numbersOfRule(each.inputs.at("se_rule").get<std::string>());
  if (found.empty()) throw CaseFailure("the rule of the standard error has no number");
  return found[0] / std::sqrt(users);
}

Json looks(const StatsCase& each) {
  const auto sequence = need(ConfidenceSequence::create(number(each, "n_star"), alphaOf(each)));
  const auto effect = number(each, "estimate");
  const auto z = normalQuantile(1 - alphaOf(each) / 2);
  Json looks = Json::array();
  for (const auto users : numbers(each, "n_total")) {
    const auto se = errorOfRule(each, users);
    const auto half = sequence.halfWidth(se, users);
    looks.push_back({{"n_total", users},
                     {"se", se},
                     {"halfwidth", half},
                     {"fixed_halfwidth", z * se},
                     {"width_ratio", half / (z * se)},
                     {"p_always_valid", sequence.p(effect, se, users)},
                     {"log_e_value", sequence.logEvidence(effect, se, users)}});
  }
  return {{"rho", sequence.rho()}, {"looks", looks}};
}

Json ofLift(const StatsCase& each) {
  const auto arms = meanArms(each);
  const auto a = summaryOf(arms.a);
  const auto b = summaryOf(arms.b);
  const auto lift = need(relativeLift(estimateOf(a), estimateOf(b), welchDegrees(a, b), alphaOf(each)));
  const auto sequence = need(ConfidenceSequence::create(number(each, "n_star"), alphaOf(each)));
  const auto users = a.count + b.count;
  const auto half = sequence.halfWidth(lift.standardError, users);
  return {{"lift", lift.effect},
          {"se", lift.standardError},
          {"rho", sequence.rho()},
          {"halfwidth", half},
          {"ci_low", lift.effect - half},
          {"ci_high", lift.effect + half},
          {"p", sequence.p(lift.effect, lift.standardError, users)}};
}

Json mixture(const StatsCase& each) {
  auto test = need(MixtureSprt::create(number(each, "tau2"), alphaOf(each)));
  Json looks = Json::array();
  for (const auto& look : each.inputs.at("looks_n_per_arm_diff")) {
    const auto users = look.at(0).get<double>();
    const auto difference = look.at(1).get<double>();
    const auto variance = 2 * number(each, "sigma2") / users;
    looks.push_back({{"n_per_arm", users},
                     {"diff", difference},
                     {"V", variance},
                     {"lambda", std::exp(test.logLikelihoodRatio(difference, variance))},
                     {"p_always_valid", test.look(difference, variance)},
                     {"cs_halfwidth", test.halfWidth(variance)}});
  }
  return {{"looks", looks}};
}

Json statsig(const StatsCase& each) {
  const ArmSummary control{number(each, "n_c"), 0, number(each, "var_c")};
  const ArmSummary treatment{number(each, "n_t"), 0, number(each, "var_t")};
  const auto test = need(statsigSprt(control, treatment, number(each, "diff"), alphaOf(each)));
  return {{"V", test.variance},
          {"tau", test.tau},
          {"z_star", test.criticalZ},
          {"halfwidth", test.halfWidth},
          {"z", test.z},
          {"sigma", test.stretch},
          {"p", test.p}};
}

constexpr std::pair<const char*, SpendingRule> kSpendings[] = {{"obf", {Spending::OBrienFleming, 1}},
                                                               {"pocock", {Spending::Pocock, 1}},
                                                               {"power2", {Spending::Power, 2}},
                                                               {"power3", {Spending::Power, 3}}};

Json groups(const StatsCase& each) {
  const auto times = numbers(each, "t");
  const auto alpha = alphaOf(each);
  Json json;
  for (const auto& [name, rule] : kSpendings) {
    json[name] = need(sequentialBoundaries(times, rule, alpha));
    auto& spent = json[std::string(name) + "_spent"] = Json::array();
    for (const auto t : times)
      spent.push_back(rule.spent(t, alpha));
  }
  return json;
}

/// "Same, OBF-type, four uneven looks" says only what differs from the group-sequential case before it.
Json byInputs(const StatsCase& each) {
  if (each.inputs.contains("t")) return groups(each);
  return looks(each);
}

} // namespace

std::span<const CaseMethod> sequentialMethods() {
  static constexpr CaseMethod kMethods[] = {{"on relative lift", ofLift},
                                            {"Statsig", statsig},
                                            {"mSPRT", mixture},
                                            {"Group-sequential", groups},
                                            {"", byInputs}};
  return kMethods;
}

} // namespace rankwright::stats
