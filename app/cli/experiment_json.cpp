#include "app/cli/experiment_json.h"

#include "app/cli/experiment_texts.h"
#include "core/events/event_log_info.h"

#include <cmath>

namespace rankwright::cli {

namespace {

constexpr int kIndent = 2;

Json pointJson(const EffectPoint& point, TimeBasis basis) {
  Json json;
  if (basis == TimeBasis::DaysSinceFirst)
    json["days_since_first"] = point.day;
  else
    json["day"] = dayText(point.day);
  json["control_users"] = point.controlUsers;
  json["treated_users"] = point.treatedUsers;
  if (point.effect)
    json.update(effectJson(*point.effect));
  else
    json["undefined"] = point.undefined;
  if (basis == TimeBasis::Cumulative) json["smallest_always_valid_p"] = point.smallestP;
  return json;
}

Json segmentJson(const SegmentEffect& segment) {
  Json json = {{"values", segment.values},
               {"control_users", segment.controlUsers},
               {"treated_users", segment.treatedUsers}};
  if (segment.effect)
    json.update(effectJson(*segment.effect));
  else
    json["undefined"] = segment.undefined;
  return json;
}

Json partJson(const SplitPart& part) {
  Json json;
  if (part.dimension.empty())
    json["day"] = dayText(part.day);
  else
    json["value"] = part.value, json["dimension"] = part.dimension;
  json["users"] = part.users;
  json["p"] = part.test ? numberJson(part.test->p) : Json();
  json["adjusted_p"] = part.test ? numberJson(part.adjustedP) : Json();
  if (part.dimension.empty()) json["p_up_to"] = part.upTo ? numberJson(part.upTo->p) : Json();
  return json;
}

Json biasJson(const MetricBias& bias) {
  Json json = {{"metric", bias.metric}, {"variant", bias.variant}};
  if (!bias.test) {
    json["undefined"] = bias.undefined;
    return json;
  }
  json["control"] = bias.control;
  json["treated"] = bias.treated;
  json["effect"] = bias.test->effect;
  json["interval"] = intervalJson(bias.test->interval);
  json["p"] = bias.test->p;
  json["adjusted_p"] = bias.adjustedP;
  return json;
}

Json replayJson(const AaReplay& replay) {
  return {{"metric", replay.metric},
          {"replays", replay.p.size()},
          {"significant_share", replay.significantShare},
          {"uniformity_p", replay.uniform.p},
          {"bins", replay.bins}};
}

Json findingJson(const TrustFinding& finding) {
  Json json = {
      {"light", nameOf(finding.light())}, {"reason", nameOf(finding.reason)}, {"figure", finding.figure}};
  if (!finding.where.empty()) json["where"] = finding.where;
  if (finding.reason == TrustReason::SplitByDayAlarms) json["day"] = dayText(finding.day);
  return json;
}

Json policyJson(const PolicyValue& value) {
  return {{"value", value.value},
          {"standard_error", value.standardError},
          {"interval", intervalJson(value.interval)},
          {"effective_decisions", value.effectiveCount},
          {"largest_weight", value.largestWeight}};
}

Json areaJson(const UpliftArea& area) {
  return {
      {"area", area.area}, {"above_random", area.aboveRandom}, {"normalised", numberJson(area.normalised)}};
}

template <class Values, class Each>
Json listJson(const Values& values, Each&& each) {
  auto json = Json::array();
  for (const auto& value : values)
    json.push_back(each(value));
  return json;
}

} // namespace

std::string written(const Json& json) {
  return json.dump(kIndent, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json numberJson(double number) {
  return std::isfinite(number) ? Json(number) : Json();
}

Json numbersJson(const std::optional<double>& number) {
  return number ? numberJson(*number) : Json();
}

Json intervalJson(const Interval& interval) {
  return {numberJson(interval.low), numberJson(interval.high)};
}

Json splitTestJson(const std::optional<SampleRatioTest>& split) {
  if (!split) return {};
  return {{"chi_squared", numberJson(split->chiSquared)},
          {"df", split->df},
          {"p", split->p},
          {"largest_deviation", numberJson(split->largestDeviation)},
          {"alarm", split->alarms()},
          {"warning", split->warns()}};
}

Json effectJson(const MetricEffect& effect) {
  const auto& test = effect.absolute;
  Json json = {{"control", effect.control},
               {"treated", effect.treated},
               {"control_users", effect.controlUsers},
               {"treated_users", effect.treatedUsers},
               {"effect", test.effect},
               {"standard_error", test.standardError},
               {"statistic", test.statistic},
               {"df", numberJson(test.df)},
               {"interval", intervalJson(test.interval)},
               {"p", test.p},
               {"adjusted_p", effect.adjustedP},
               {"lift", effect.lift},
               {"relative_interval", effect.relative ? intervalJson(*effect.relative) : Json()},
               {"always_valid_interval", intervalJson(effect.alwaysValid)},
               {"always_valid_p", effect.alwaysValidP},
               {"chance_to_win", effect.chanceToWin},
               {"loss_of_shipping", effect.lossOfShipping},
               {"loss_of_keeping", effect.lossOfKeeping},
               {"detectable_lift", numberJson(effect.detectableLift)}};
  if (effect.varianceReduction) json["variance_reduction"] = *effect.varianceReduction;
  if (effect.guardrailP) json["guardrail_p"] = *effect.guardrailP;
  if (effect.cap) json["cap"] = *effect.cap;
  return json;
}

Json analysedJson(const AnalysedMetric& metric) {
  Json json = {{"metric", metric.metric}, {"variant", metric.variant}};
  if (metric.effect)
    json.update(effectJson(*metric.effect));
  else
    json["undefined"] = metric.undefined;
  return json;
}

Json overTimeJson(const EffectOverTime& effect) {
  Json json = {{"basis", nameOf(effect.basis)}, {"metric", effect.metric}, {"variant", effect.variant}};
  json["points"] = listJson(effect.points, [&](const auto& point) { return pointJson(point, effect.basis); });
  if (effect.basis == TimeBasis::Cumulative) return json;
  if (!effect.novelty) {
    json["novelty"] = {{"undefined", effect.noveltyUndefined}};
    return json;
  }
  json["novelty"] = {{"slope", effect.novelty->slope},
                     {"standard_error", effect.novelty->slopeError},
                     {"z", effect.novelty->z},
                     {"p", effect.novelty->p}};
  return json;
}

Json bySegmentJson(const EffectBySegment& effect) {
  Json json = {{"dimensions", effect.dimensions}, {"metric", effect.metric}, {"variant", effect.variant}};
  json["all"] = analysedJson(effect.all);
  json["segments"] = listJson(effect.segments, segmentJson);
  if (effect.check)
    json["simpson"] = {{"pooled", effect.check->pooled},
                       {"stratified", effect.check->stratified},
                       {"stratified_error", effect.check->stratifiedError},
                       {"reversal", effect.check->reversal},
                       {"allocation_p", effect.check->allocation.p},
                       {"warning", effect.check->warns()}};
  else
    json["simpson"] = {{"undefined", effect.checkUndefined}};
  if (effect.heterogeneity)
    json["heterogeneity"] = {{"q", effect.heterogeneity->q},
                             {"df", effect.heterogeneity->df},
                             {"p", effect.heterogeneity->p},
                             {"i2", effect.heterogeneity->i2}};
  else
    json["heterogeneity"] = {{"undefined", effect.heterogeneityUndefined}};
  return json;
}

Json trustJson(const TrustReport& trust) {
  Json json = {{"light", nameOf(trust.light)}, {"findings", listJson(trust.findings, findingJson)}};
  for (const auto& arm : trust.arms)
    json["arms"].push_back({{"variant", arm.variant}, {"users", arm.users}});
  json["users_of_several"] = trust.usersOfSeveral;
  json["several_share"] = trust.severalShare;
  if (!trust.otherVariants.empty()) json["variants_without_arm"] = trust.otherVariants;
  json["split"] = trust.split ? splitTestJson(trust.split) : Json{{"undefined", trust.splitUndefined}};
  json["split_by_day"] = listJson(trust.byDay, partJson);
  json["split_by_dimension"] = listJson(trust.byDimension, partJson);
  if (!trust.bias.empty()) json["bias_before"] = listJson(trust.bias, biasJson);
  if (trust.replay) json["aa_replay"] = replayJson(*trust.replay);
  if (!trust.replayUndefined.empty()) json["aa_replay"] = {{"undefined", trust.replayUndefined}};
  return json;
}

Json verdictJson(const ExperimentVerdict& verdict) {
  Json json = {{"variant", verdict.variant},
               {"verdict", nameOf(verdict.kind)},
               {"reason", nameOf(verdict.reason)},
               {"light", nameOf(verdict.light)},
               {"metric", verdict.metric},
               {"users", verdict.users},
               {"planned_users", verdict.plannedUsers},
               {"days_to_go", numbersJson(verdict.daysToGo)}};
  if (!verdict.guardrail.empty()) json["guardrail"] = verdict.guardrail;
  if (verdict.guardrailP) json["guardrail_p"] = *verdict.guardrailP;
  if (!verdict.undefined.empty()) json["undefined"] = verdict.undefined;
  return json;
}

Json powerJson(const LogPower& power) {
  Json json = {{"metric", power.metric},
               {"mean", power.mean},
               {"standard_deviation", power.standardDeviation},
               {"variance_reduction", numbersJson(power.varianceReduction)},
               {"users", power.users},
               {"growth", power.growth}};
  json["new_users"] = listJson(power.newUsers, [](const DayUsers& day) {
    return Json{{"day", dayText(day.day)}, {"users", day.users}};
  });
  json["needs"] = listJson(power.needs, [](const LiftNeed& need) {
    return Json{{"lift", need.lift},
                {"users", need.users},
                {"days", numbersJson(need.days)},
                {"days_to_go", numbersJson(need.daysToGo)}};
  });
  json["detectable"] = listJson(power.curve, [](const DetectablePoint& point) {
    return Json{{"days", point.days},
                {"users", point.users},
                {"lift", numberJson(point.detectableLift)},
                {"observed", point.observed}};
  });
  return json;
}

Json upliftJson(const UpliftReport& report) {
  Json json = {{"metric", report.metric},
               {"variant", report.variant},
               {"control_users", report.controlUsers},
               {"treated_users", report.treatedUsers},
               {"average_effect", report.averageEffect},
               {"qini", areaJson(report.qini)},
               {"uplift", areaJson(report.uplift)},
               {"normalised_qini_interval", intervalJson(report.normalisedQini)}};
  json["deciles"] = listJson(report.deciles, [](const UpliftDecile& decile) {
    return Json{{"control_users", decile.controlUsers},
                {"treated_users", decile.treatedUsers},
                {"predicted", decile.predicted},
                {"realised", decile.realised},
                {"interval", intervalJson(decile.interval)}};
  });
  json["curve"] = listJson(report.curve, [](const UpliftPoint& point) {
    return Json{{"users", point.rows}, {"qini", point.qini}, {"uplift", point.uplift}};
  });
  for (std::size_t i = 0; i < report.features.size(); ++i)
    json["features"].push_back({{"feature", report.features[i]}, {"weight", report.weights[i]}});
  return json;
}

Json offPolicyJson(const OffPolicyReport& report) {
  Json json = {{"decisions", report.decisions}, {"items", report.items}, {"slots", report.slots}};
  json["logged"] = listJson(report.logged, [](const LoggedPolicyValue& value) {
    return Json{{"variant", value.variant},
                {"decisions", value.decisions},
                {"with_propensity", value.withPropensity},
                {"value", value.value},
                {"interval", intervalJson(value.interval)}};
  });
  json["ips"] = policyJson(report.ips);
  json["snips"] = policyJson(report.snips);
  json["doubly_robust"] = policyJson(report.doublyRobust);
  json["uncovered"] = report.uncovered;
  if (!report.best.empty()) json["best_items"] = report.best;
  return json;
}

} // namespace rankwright::cli
