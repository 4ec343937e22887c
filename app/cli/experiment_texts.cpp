#include "app/cli/experiment_texts.h"

#include "app/cli/text_table.h"
#include "core/events/event_log_info.h"

#include <fmt/ranges.h>

#include <array>
#include <cmath>

namespace rankwright::cli {

namespace {

using Align = TextTable::Align;

std::string rangeText(const Interval& interval) {
  return fmt::format("{:+.5g} to {:+.5g}", interval.low, interval.high);
}

/// The columns of an effect, after those that say of what it is.
std::vector<TextTable::Column> effectColumns(std::vector<TextTable::Column> columns) {
  for (const char* name :
       {"control's users", "arm's users", "control", "arm's", "effect", "interval", "always valid", "p"})
    columns.push_back({name, Align::Right});
  return columns;
}

std::vector<std::string> effectCells(std::vector<std::string> cells, std::uint64_t control,
                                     std::uint64_t treated, const std::optional<MetricEffect>& effect) {
  cells.push_back(std::to_string(control));
  cells.push_back(std::to_string(treated));
  if (!effect) {
    cells.insert(cells.end(), 6, "-");
    return cells;
  }
  cells.push_back(fmt::format("{:.6g}", effect->control));
  cells.push_back(fmt::format("{:.6g}", effect->treated));
  cells.push_back(fmt::format("{:+.5g}", effect->absolute.effect));
  cells.push_back(rangeText(effect->absolute.interval));
  cells.push_back(rangeText(effect->alwaysValid));
  cells.push_back(fmt::format("{:.3g}", effect->absolute.p));
  return cells;
}

std::string noveltyText(const EffectOverTime& effect) {
  if (effect.basis == TimeBasis::Cumulative) return {};
  if (!effect.novelty) return fmt::format("Novelty: {}\n", effect.noveltyUndefined);
  return fmt::format("Novelty: the effect changes by {:+.5g} a day, p {:.3g}\n", effect.novelty->slope,
                     effect.novelty->p);
}

/// Why segments have no figures.
std::string undefinedText(const EffectBySegment& effect) {
  std::string text;
  for (const auto& segment : effect.segments)
    if (!segment.effect) text += fmt::format("{}: {}\n", fmt::join(segment.values, ", "), segment.undefined);
  return text;
}

std::string checkText(const EffectBySegment& effect) {
  std::string text;
  if (effect.check)
    text += fmt::format(
        "Stratified effect {:+.5g}, pooled {:+.5g}; the split is the same in all segments: p {:.3g}{}\n",
        effect.check->stratified, effect.check->pooled, effect.check->allocation.p,
        effect.check->warns() ? "; WARNING: the whole may say something else than its parts" : "");
  else
    text += fmt::format("Stratified effect: {}\n", effect.checkUndefined);
  if (effect.heterogeneity)
    text += fmt::format("Heterogeneity: Q {:.4g}, p {:.3g}, I-squared {:.0f} %\n", effect.heterogeneity->q,
                        effect.heterogeneity->p, 100 * effect.heterogeneity->i2);
  else
    text += fmt::format("Heterogeneity: {}\n", effect.heterogeneityUndefined);
  return text;
}

std::string findingText(const TrustFinding& finding) {
  using enum TrustReason;
  switch (finding.reason) {
  case SplitAlarms:
    return fmt::format("the split is not the designed one, p {:.3g}", finding.figure);
  case NoUsers:
    return fmt::format("the arm has no users: {}", finding.where);
  case SplitWarns:
    return fmt::format("the split is unlikely, p {:.3g}", finding.figure);
  case SplitByDayAlarms:
    return fmt::format("the split of users first shown on {} is not the designed one, adjusted p {:.3g}",
                       dayText(finding.day), finding.figure);
  case SplitByValueAlarms:
    return fmt::format("the split of {} is not the designed one, adjusted p {:.3g}", finding.where,
                       finding.figure);
  case UsersOfSeveral:
    return fmt::format("{:.2f} % of the users were in several variants", 100 * finding.figure);
  case BiasBefore:
    return fmt::format("the arms differed before the experiment: {}, adjusted p {:.3g}", finding.where,
                       finding.figure);
  case ReplayNotUniform:
    return fmt::format("p-values of random splits are not uniform: {}, p {:.3g}", finding.where,
                       finding.figure);
  case VariantsWithoutArm:
    return fmt::format("the log has a variant without an arm: {}", finding.where);
  case TooFewUsers:
    return fmt::format("too few users to judge the split by: {:.0f}", finding.figure);
  }
  return {};
}

TextTable partsTable(const ExperimentDefinition& definition, const std::vector<SplitPart>& parts,
                     bool byDay) {
  std::vector<TextTable::Column> columns = {{byDay ? "first day" : "users by", Align::Left}};
  for (const auto& arm : definition.arms)
    columns.push_back({arm.variant, Align::Right});
  columns.push_back({"p", Align::Right});
  columns.push_back({"adjusted", Align::Right});
  if (byDay) columns.push_back({"p up to it", Align::Right});
  TextTable table(std::move(columns));
  const auto pText = [](bool known, double p) { return known ? fmt::format("{:.3g}", p) : std::string("-"); };
  for (const auto& part : parts) {
    std::vector<std::string> cells = {byDay ? dayText(part.day) : part.dimension + " = " + part.value};
    for (const auto users : part.users)
      cells.push_back(std::to_string(users));
    cells.push_back(pText(part.test.has_value(), part.test ? part.test->p : 1));
    cells.push_back(pText(part.test.has_value(), part.adjustedP));
    if (byDay) cells.push_back(pText(part.upTo.has_value(), part.upTo ? part.upTo->p : 1));
    table.addRow(std::move(cells));
  }
  return table;
}

std::string biasText(const std::vector<MetricBias>& biases) {
  if (biases.empty()) return {};
  TextTable table({{"before the experiment"},
                   {"arm"},
                   {"control", Align::Right},
                   {"arm's", Align::Right},
                   {"effect", Align::Right},
                   {"p", Align::Right},
                   {"adjusted", Align::Right}});
  std::string notes;
  for (const auto& bias : biases)
    if (bias.test)
      table.addRow({bias.metric, bias.variant, fmt::format("{:.6g}", bias.control),
                    fmt::format("{:.6g}", bias.treated), fmt::format("{:+.5g}", bias.test->effect),
                    fmt::format("{:.3g}", bias.test->p), fmt::format("{:.3g}", bias.adjustedP)});
    else
      notes += fmt::format("{}, {}: {}\n", bias.metric, bias.variant, bias.undefined);
  return "\n" + table.toText() + notes;
}

std::string replayText(const TrustReport& trust) {
  if (!trust.replayUndefined.empty()) return fmt::format("\nA/A replay: {}\n", trust.replayUndefined);
  if (!trust.replay) return {};
  return fmt::format(
      "\nA/A replay of {}: {} random splits, {:.1f} % significant, p-values uniform: p {:.3g}\n"
      "p-values in twenty bins: {}\n",
      trust.replay->metric, trust.replay->p.size(), 100 * trust.replay->significantShare,
      trust.replay->uniform.p, fmt::join(trust.replay->bins, " "));
}

std::string effectText(const ExperimentVerdict& verdict) {
  if (!verdict.effect) return verdict.undefined;
  return fmt::format("{} {:+.2f} %, adjusted p {:.3g}, always-valid p {:.3g}", verdict.metric,
                     100 * verdict.effect->lift, verdict.effect->adjustedP, verdict.effect->alwaysValidP);
}

std::string reasonText(const ExperimentVerdict& verdict) {
  using enum VerdictReason;
  switch (verdict.reason) {
  case LightIsRed:
    return "the trust report's light is red";
  case MainMetricBetter:
    return "the main metric is better: " + effectText(verdict);
  case MainMetricWorse:
    return "the main metric is worse: " + effectText(verdict);
  case MainMetricUndefined:
    return "the main metric has no figure: " + verdict.undefined;
  case NotSignificant:
    return "nothing is sure yet: " + effectText(verdict);
  case SignificantTooEarly:
    return "significant for one look at the planned end, which is not there yet: " + effectText(verdict);
  case GuardrailBroken:
    return "a guardrail is broken: " + verdict.guardrail;
  case GuardrailNotShown:
    return "the main metric is better, but a guardrail is not yet shown to hold: " + verdict.guardrail;
  case NothingFound:
    return "the planned users are there, and nothing is found: " + effectText(verdict);
  }
  return {};
}

std::string kindText(VerdictKind kind) {
  switch (kind) {
  case VerdictKind::DoNotTrust:
    return "Do not trust it";
  case VerdictKind::Ship:
    return "Ship it";
  case VerdictKind::Keep:
    return "Keep the control";
  case VerdictKind::Wait:
    return "Wait";
  case VerdictKind::NoDifference:
    return "No difference";
  }
  return {};
}

std::string daysText(const std::optional<double>& days) {
  return days ? fmt::format("{:.0f}", *days) : "never";
}

std::string percentText(double share) {
  return std::isfinite(share) ? fmt::format("{:.2f} %", 100 * share) : "none";
}

} // namespace

std::string_view nameOf(TrustLight light) {
  constexpr std::array<std::string_view, 3> kNames = {"green", "yellow", "red"};
  return kNames[static_cast<std::size_t>(light)];
}

std::string_view nameOf(TrustReason reason) {
  constexpr std::array<std::string_view, 10> kNames = {
      "split_alarms",          "no_users",         "split_warns", "split_by_day_alarms",
      "split_by_value_alarms", "users_of_several", "bias_before", "replay_not_uniform",
      "variants_without_arm",  "too_few_users"};
  return kNames[static_cast<std::size_t>(reason)];
}

std::string_view nameOf(VerdictKind kind) {
  constexpr std::array<std::string_view, 5> kNames = {"do_not_trust", "ship", "keep", "wait",
                                                      "no_difference"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(VerdictReason reason) {
  constexpr std::array<std::string_view, 9> kNames = {
      "light_is_red",          "main_metric_better",  "main_metric_worse",
      "main_metric_undefined", "not_significant",     "significant_too_early",
      "guardrail_broken",      "guardrail_not_shown", "nothing_found"};
  return kNames[static_cast<std::size_t>(reason)];
}

std::string_view nameOf(TimeBasis basis) {
  constexpr std::array<std::string_view, 3> kNames = {"cumulative", "daily", "since-first"};
  return kNames[static_cast<std::size_t>(basis)];
}

std::string toText(const EffectOverTime& effect) {
  const bool sinceFirst = effect.basis == TimeBasis::DaysSinceFirst;
  auto columns =
      effectColumns({{sinceFirst ? "days since first" : "day", sinceFirst ? Align::Right : Align::Left}});
  if (effect.basis == TimeBasis::Cumulative) columns.push_back({"smallest p", Align::Right});
  TextTable table(std::move(columns));
  for (const auto& point : effect.points) {
    auto cells = effectCells({sinceFirst ? std::to_string(point.day) : dayText(point.day)},
                             point.controlUsers, point.treatedUsers, point.effect);
    if (effect.basis == TimeBasis::Cumulative) cells.push_back(fmt::format("{:.3g}", point.smallestP));
    table.addRow(std::move(cells));
  }
  return fmt::format("{}, {}, {}\n\n{}{}", effect.metric, effect.variant, nameOf(effect.basis),
                     table.toText(), noveltyText(effect));
}

std::string toText(const EffectBySegment& effect) {
  std::vector<TextTable::Column> first;
  for (const auto& dimension : effect.dimensions)
    first.push_back({dimension});
  auto columns = effectColumns(std::move(first));
  columns.push_back({"adjusted", Align::Right});
  TextTable table(std::move(columns));
  for (const auto& segment : effect.segments) {
    auto cells = effectCells(segment.values, segment.controlUsers, segment.treatedUsers, segment.effect);
    cells.push_back(segment.effect ? fmt::format("{:.3g}", segment.effect->adjustedP) : "-");
    table.addRow(std::move(cells));
  }
  return fmt::format("{}, {}, by {}\n\n{}{}{}", effect.metric, effect.variant,
                     fmt::join(effect.dimensions, ", "), table.toText(), undefinedText(effect),
                     checkText(effect));
}

std::string toText(const ExperimentDefinition& definition, const TrustReport& trust) {
  auto text = fmt::format("Light: {}\n", nameOf(trust.light));
  for (const auto& finding : trust.findings)
    text += fmt::format("- {}: {}\n", nameOf(finding.light()), findingText(finding));
  if (!trust.byDay.empty()) text += "\n" + partsTable(definition, trust.byDay, true).toText();
  if (!trust.byDimension.empty()) text += "\n" + partsTable(definition, trust.byDimension, false).toText();
  return text + biasText(trust.bias) + replayText(trust);
}

std::string toText(const ExperimentVerdict& verdict) {
  auto text = fmt::format("{}: {}, because {}", verdict.variant, kindText(verdict.kind), reasonText(verdict));
  if (verdict.kind == VerdictKind::Wait && verdict.users < verdict.plannedUsers && verdict.daysToGo)
    text += fmt::format("; {:.0f} days to go to {:.0f} users", *verdict.daysToGo, verdict.plannedUsers);
  return fmt::format("{} (trust: {})\n", text, nameOf(verdict.light));
}

std::string toText(const LogPower& power, const LogPowerAim& aim) {
  auto text = fmt::format("{}: mean {:.6g}, standard deviation of a user {:.6g}", power.metric, power.mean,
                          power.standardDeviation);
  if (power.varianceReduction)
    text += fmt::format("; a look back takes {:.1f} % off the variance", 100 * *power.varianceReduction);
  text += fmt::format("\n{:.0f} users in {} days; users grow with the days to the power of {:.2f}\n\n",
                      power.users, power.newUsers.size(), power.growth);
  TextTable table({{"lift", Align::Right},
                   {"users", Align::Right},
                   {"days", Align::Right},
                   {"days to go", Align::Right}});
  for (const auto& need : power.needs)
    table.addRow({percentText(need.lift), fmt::format("{:.0f}", need.users), daysText(need.days),
                  daysText(need.daysToGo)});
  text += table.toText();
  TextTable curve({{"days", Align::Right}, {"users", Align::Right}, {"smallest lift found", Align::Right}});
  for (const auto& point : power.curve)
    if (point.days % 7 == 0 || point.days == 1)
      curve.addRow({std::to_string(point.days), fmt::format("{:.0f}", point.users),
                    percentText(point.detectableLift)});
  if (!power.curve.empty()) text += "\n" + curve.toText();
  return text + fmt::format("With a power of {:.0f} % at alpha {}, two-sided\n", 100 * aim.power.power,
                            aim.power.alpha);
}

std::string toText(const UpliftReport& report) {
  auto text =
      fmt::format("{}, {}: {} users of the control, {} of the arm; effect on all {:+.5g}\nNormalised Qini "
                  "{:.4f} ({:.4f} to {:.4f}), Qini above random {:.5g}, AUUC above random {:.5g}\n\n",
                  report.metric, report.variant, report.controlUsers, report.treatedUsers,
                  report.averageEffect, report.qini.normalised, report.normalisedQini.low,
                  report.normalisedQini.high, report.qini.aboveRandom, report.uplift.aboveRandom);
  TextTable table({{"tenth", Align::Right},
                   {"users", Align::Right},
                   {"predicted", Align::Right},
                   {"realised", Align::Right},
                   {"interval", Align::Right}});
  for (std::size_t i = 0; i < report.deciles.size(); ++i) {
    const auto& decile = report.deciles[i];
    table.addRow({std::to_string(i + 1), std::to_string(decile.controlUsers + decile.treatedUsers),
                  fmt::format("{:+.5f}", decile.predicted), fmt::format("{:+.5f}", decile.realised),
                  rangeText(decile.interval)});
  }
  TextTable features({{"feature"}, {"weight", Align::Right}});
  for (std::size_t i = 0; i < report.features.size(); ++i)
    if (report.weights[i] != 0)
      features.addRow({report.features[i], fmt::format("{:+.5f}", report.weights[i])});
  return text + table.toText() + "\n" + features.toText();
}

std::string toText(const OffPolicyReport& report, const OffPolicyOptions& options) {
  TextTable logged({{"logged"},
                    {"decisions", Align::Right},
                    {"with propensity", Align::Right},
                    {fmt::format("{}s a decision", rankwright::nameOf(options.reward)), Align::Right},
                    {"interval", Align::Right}});
  for (const auto& value : report.logged)
    logged.addRow({value.variant, std::to_string(value.decisions), std::to_string(value.withPropensity),
                   fmt::format("{:.6f}", value.value),
                   fmt::format("{:.6f} to {:.6f}", value.interval.low, value.interval.high)});
  TextTable table({{"estimate"},
                   {"value", Align::Right},
                   {"interval", Align::Right},
                   {"effective decisions", Align::Right},
                   {"largest weight", Align::Right}});
  const auto add = [&](const char* name, const PolicyValue& value) {
    table.addRow({name, fmt::format("{:.6f}", value.value),
                  fmt::format("{:.6f} to {:.6f}", value.interval.low, value.interval.high),
                  fmt::format("{:.0f}", value.effectiveCount), fmt::format("{:.3g}", value.largestWeight)});
  };
  add("inverse propensity", report.ips);
  add("self-normalised", report.snips);
  add("doubly robust", report.doublyRobust);
  auto text = fmt::format("{}\n{} decisions of {} items in {} slots judge\n\n{}", logged.toText(),
                          report.decisions, report.items, report.slots, table.toText());
  if (report.uncovered > 0)
    text += fmt::format("{:.2f} % of what the policy shows was never shown there: nothing is known of it\n",
                        100 * report.uncovered);
  if (!report.best.empty()) text += fmt::format("Best items by slot: {}\n", fmt::join(report.best, ", "));
  return text;
}

} // namespace rankwright::cli
