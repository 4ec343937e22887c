#include "app/cli/experiment_report.h"

#include "app/cli/experiment_json.h"
#include "app/cli/text_table.h"

#include <fmt/ranges.h>

namespace rankwright::cli {

namespace {

using Align = TextTable::Align;

std::string intervalText(const Interval& interval, double scale = 1) {
  return fmt::format("{:+.5g} to {:+.5g}", interval.low * scale, interval.high * scale);
}

std::string liftText(const MetricEffect& effect) {
  if (!effect.relative) return "control near 0";
  return fmt::format("{:+.2f} % ({:+.2f} to {:+.2f})", 100 * effect.lift, 100 * effect.relative->low,
                     100 * effect.relative->high);
}

const char* verdictOf(const SampleRatioTest& split) {
  if (split.alarms()) return "ALARM: the split is not the designed one, and no result is to be trusted";
  return split.warns() ? "WARNING: the split is unlikely, look why before results are trusted"
                       : "as designed";
}

Json splitJsonOf(const ExperimentReport& report) {
  Json json;
  for (const auto& arm : report.arms)
    json["arms"].push_back({{"variant", arm.variant}, {"users", arm.users}});
  json["users_of_several"] = report.usersOfSeveral;
  if (!report.otherVariants.empty()) json["variants_without_arm"] = report.otherVariants;
  if (!report.split) {
    json["split"] = {{"undefined", report.splitUndefined}};
    return json;
  }
  json["split"] = splitTestJson(report.split);
  return json;
}

TextTable effectTable(const ExperimentReport& report) {
  TextTable table({{"metric", Align::Left, 28},
                   {"arm", Align::Left, 16},
                   {"control", Align::Right},
                   {"arm's", Align::Right},
                   {"effect", Align::Right},
                   {"interval", Align::Right},
                   {"always valid", Align::Right},
                   {"lift", Align::Right},
                   {"z or t", Align::Right},
                   {"p", Align::Right},
                   {"adjusted", Align::Right},
                   {"wins", Align::Right}});
  for (const auto& [metric, variant, effect, undefined] : report.metrics)
    if (effect)
      table.addRow({metric, variant, fmt::format("{:.6g}", effect->control),
                    fmt::format("{:.6g}", effect->treated), fmt::format("{:+.5g}", effect->absolute.effect),
                    intervalText(effect->absolute.interval), intervalText(effect->alwaysValid),
                    liftText(*effect), fmt::format("{:.4f}", effect->absolute.statistic),
                    fmt::format("{:.3g}", effect->absolute.p), fmt::format("{:.3g}", effect->adjustedP),
                    fmt::format("{:.1f} %", 100 * effect->chanceToWin)});
  return table;
}

std::string notesText(const ExperimentReport& report) {
  std::string text;
  for (const auto& [metric, variant, effect, undefined] : report.metrics) {
    if (!effect) text += fmt::format("{}, {}: {}\n", metric, variant, undefined);
    if (!effect) continue;
    if (effect->cap)
      text += fmt::format("{}, {}: sums of users are cut at {}\n", metric, variant, *effect->cap);
    if (effect->varianceReduction)
      text += fmt::format("{}, {}: {:.1f} % of the variance is explained by the days before\n", metric,
                          variant, 100 * *effect->varianceReduction);
    if (effect->guardrailP)
      text +=
          fmt::format("{}, {}: not worse than its margin, p {:.3g}\n", metric, variant, *effect->guardrailP);
    text += fmt::format("{}, {}: a lift of {:.2f} % is found by so many users with a power of 80 %\n", metric,
                        variant, 100 * effect->detectableLift);
  }
  return text;
}

} // namespace

std::string splitText(const ExperimentReport& report) {
  TextTable table({{"arm", Align::Left, 30}, {"users", Align::Right}});
  for (const auto& arm : report.arms)
    table.addRow({arm.variant, std::to_string(arm.users)});
  auto text = table.toText();
  if (report.split)
    text += fmt::format("Split: chi-squared {:.4f}, p {:.4g}, off by {:.2f} % at most; {}\n",
                        report.split->chiSquared, report.split->p, 100 * report.split->largestDeviation,
                        verdictOf(*report.split));
  else
    text += fmt::format("Split: {}\n", report.splitUndefined);
  if (report.usersOfSeveral > 0)
    text += fmt::format("{} users were in several variants and are left out\n", report.usersOfSeveral);
  if (!report.otherVariants.empty())
    text += fmt::format("Variants without an arm: {}\n", fmt::join(report.otherVariants, ", "));
  return text;
}

std::string toText(const ExperimentDefinition& definition, const ExperimentReport& report) {
  return fmt::format("{}: control is {}; intervals of {:.0f} %\n\n{}\n{}\n{}", definition.experiment,
                     definition.arms.front().variant, 100 * (1 - definition.alpha), splitText(report),
                     effectTable(report).toText(), notesText(report));
}

Json reportJson(const ExperimentDefinition& definition, const ExperimentReport& report) {
  Json json = {{"experiment", definition.experiment},
               {"control", definition.arms.front().variant},
               {"alpha", definition.alpha}};
  json.update(splitJsonOf(report));
  json["metrics"] = Json::array();
  for (const auto& metric : report.metrics)
    json["metrics"].push_back(analysedJson(metric));
  return json;
}

std::string experimentsText(const EventLogInfo& info) {
  TextTable table({{"experiment", Align::Left, 30},
                   {"variant", Align::Left, 30},
                   {"users shown anything", Align::Right},
                   {"users with given metrics", Align::Right}});
  for (const auto& each : info.variants)
    table.addRow(
        {each.experiment, each.variant, std::to_string(each.exposedUsers), std::to_string(each.givenUsers)});
  return table.toText();
}

std::string experimentsJson(const EventLogInfo& info) {
  Json json = Json::array();
  for (const auto& each : info.variants)
    json.push_back({{"experiment", each.experiment},
                    {"variant", each.variant},
                    {"exposed_users", each.exposedUsers},
                    {"given_users", each.givenUsers}});
  return written(json);
}

} // namespace rankwright::cli
