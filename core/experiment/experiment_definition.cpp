#include "core/experiment/experiment_definition.h"

#include "core/base/toml_table.h"
#include "core/base/toml_text.h"
#include "core/events/logged_event.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <span>
#include <utility>

namespace rankwright {

namespace {

template <class T>
using Words = std::span<const std::pair<std::string_view, T>>;

constexpr std::array<std::pair<std::string_view, MetricKind>, 5> kKinds = {
    {{"mean", MetricKind::Mean},
     {"share", MetricKind::Share},
     {"ratio", MetricKind::Ratio},
     {"quantile", MetricKind::Quantile},
     {"retention", MetricKind::Retention}}};
constexpr std::array<std::pair<std::string_view, Adjustment>, 3> kAdjustments = {
    {{"holm", Adjustment::Holm},
     {"benjamini_hochberg", Adjustment::BenjaminiHochberg},
     {"bonferroni", Adjustment::Bonferroni}}};

template <class T>
Result<T> wordOr(const TomlTable& table, std::string_view key, Words<T> words, T fallback) {
  if (!table.has(key)) return fallback;
  RW_ASSIGN(const auto word, table.string(key));
  std::vector<std::string> known;
  for (const auto& [text, value] : words) {
    if (word == text) return value;
    known.push_back(fmt::format("\"{}\"", text));
  }
  return failAt(table.spanOf(key), ErrorKind::InvalidArgument, "{} is one of {}, not: {}", key,
                fmt::join(known, ", "), word);
}

template <class T>
std::string_view wordFor(Words<T> words, T value) {
  const auto found = std::ranges::find(words, value, [](const auto& each) { return each.second; });
  return found == words.end() ? std::string_view() : found->first;
}

Result<Measure> measureOr(const TomlTable& table, std::string_view key, Measure fallback) {
  if (!table.has(key)) return fallback;
  RW_ASSIGN(const auto word, table.string(key));
  if (const auto measure = parseMeasure(word)) return *measure;
  return failAt(table.spanOf(key), ErrorKind::InvalidArgument, "events have no measure called: {}", word);
}

/// Keys that only some kinds have.
Status checkKeys(const TomlTable& table, const MetricDefinition& metric) {
  struct Rule {
    std::string_view key;
    std::initializer_list<MetricKind> kinds;
    bool given;
    std::string_view why;
  };
  using enum MetricKind;
  const std::array<Rule, 9> rules = {
      {{"measure",
        {Mean, Share, Ratio, Quantile, Retention},
        false,
        "a metric is either given or measured, not both"},
       {"given", {Mean, Share}, true, "only a mean or a share can be given, other kinds need sums of events"},
       {"look_back", {Mean, Ratio}, false, "only means and ratios of events can look back"},
       {"cap", {Mean}, false, "only means of events can be capped"},
       {"cap_share", {Mean}, false, "only means of events can be capped"},
       {"cap_above_zero", {Mean}, false, "only means of events can be capped"},
       {"per", {Ratio}, false, "only a ratio has a denominator"},
       {"share", {Quantile}, false, "only a quantile has a share"},
       {"days", {Retention}, false, "only retention has days"}}};
  for (const auto& rule : rules) {
    if (!table.has(rule.key)) continue;
    const bool fits = std::ranges::find(rule.kinds, metric.kind) != rule.kinds.end();
    if (!fits || (!rule.given && !metric.given.empty()))
      return failAt(table.spanOf(rule.key), ErrorKind::InvalidArgument, "{}: {}", rule.why, metric.name);
  }
  return {};
}

/// Amounts are declared in the unit of the currency.
Status readCap(const TomlTable& table, MetricDefinition& metric) {
  if (table.has("cap") && table.has("cap_share"))
    return failAt(table.spanOf("cap_share"), ErrorKind::InvalidArgument,
                  "a metric has one cap, a number or a share of users: {}", metric.name);
  if (table.has("cap_share")) {
    RW_ASSIGN(metric.capShare, table.numberOr("cap_share", 0, 1e-6, 1 - 1e-9));
  }
  RW_ASSIGN(metric.capAboveZero, table.booleanOr("cap_above_zero", false));
  if (!table.has("cap")) return {};
  if (metric.measure == Measure::Amount) {
    RW_ASSIGN(const auto amount, table.numberOr("cap", 0, 1e-6, 1e12));
    metric.cap = std::llround(amount * static_cast<double>(kMillionths));
    return {};
  }
  RW_ASSIGN(metric.cap, table.countOr("cap", 0, 1));
  return {};
}

Status readDays(const TomlTable& table, MetricDefinition& metric) {
  if (!table.has("days")) return {};
  RW_ASSIGN(const auto days, table.counts("days"));
  if (days.size() != 2 || days[0] > days[1])
    return failAt(table.spanOf("days"), ErrorKind::InvalidArgument,
                  "days are the first and the last one of the retention: {}", metric.name);
  metric.days = {days[0], days[1]};
  return {};
}

/// Retention is of being there at all, unless it says of what.
Measure defaultMeasure(MetricKind kind) {
  return kind == MetricKind::Retention ? Measure::Exposures : Measure::Installs;
}

Result<MetricDefinition> readMetric(const TomlTable& table) {
  RW_CHECK(table.allowOnly({"name", "kind", "given", "measure", "per", "cap", "cap_share", "cap_above_zero",
                            "share", "days", "minimum", "look_back", "better", "guardrail_margin"}));
  MetricDefinition metric;
  RW_ASSIGN(metric.name, table.string("name"));
  RW_ASSIGN(metric.kind, wordOr<MetricKind>(table, "kind", kKinds, MetricKind::Mean));
  RW_ASSIGN(metric.given, table.stringOr("given", {}));
  RW_CHECK(checkKeys(table, metric));
  RW_ASSIGN(metric.measure, measureOr(table, "measure", defaultMeasure(metric.kind)));
  RW_ASSIGN(metric.per, measureOr(table, "per", Measure::Exposures));
  RW_ASSIGN(metric.lookBack, table.booleanOr("look_back", false));
  RW_ASSIGN(metric.share, table.numberOr("share", 0.5, 1e-6, 1 - 1e-6));
  RW_ASSIGN(metric.minimum, table.numberOr("minimum", kLeastTotal, 0, 1e12));
  RW_CHECK(readCap(table, metric));
  RW_CHECK(readDays(table, metric));
  RW_ASSIGN(const auto better, table.stringOr("better", "more"));
  if (better != "more" && better != "less")
    return failAt(table.spanOf("better"), ErrorKind::InvalidArgument,
                  "better is \"more\" or \"less\", not: {}", better);
  metric.lessIsBetter = better == "less";
  if (table.has("guardrail_margin")) {
    RW_ASSIGN(metric.margin, table.numberOr("guardrail_margin", 0, 0, 1e12));
  }
  return metric;
}

Result<std::vector<DesignedArm>> readArms(const TomlTable& root) {
  RW_ASSIGN(const auto tables, root.tables("arm"));
  std::vector<DesignedArm> arms;
  for (const auto& table : tables) {
    RW_CHECK(table.allowOnly({"variant", "weight"}));
    DesignedArm arm;
    RW_ASSIGN(arm.variant, table.string("variant"));
    RW_ASSIGN(arm.weight, table.numberOr("weight", 1, 1e-9, 1e9));
    if (std::ranges::find(arms, arm.variant, &DesignedArm::variant) != arms.end())
      return failAt(table.spanOf("variant"), ErrorKind::Conflict, "the variant has an arm already: {}",
                    arm.variant);
    arms.push_back(std::move(arm));
  }
  if (arms.size() < 2)
    return failAt(root.spanOf("arm"), ErrorKind::InvalidArgument,
                  "an experiment compares two arms or more, but their number is: {}", arms.size());
  return arms;
}

Result<std::vector<MetricDefinition>> readMetrics(const TomlTable& root) {
  RW_ASSIGN(const auto tables, root.tables("metric"));
  std::vector<MetricDefinition> metrics;
  for (const auto& table : tables) {
    RW_ASSIGN(auto metric, readMetric(table));
    if (std::ranges::find(metrics, metric.name, &MetricDefinition::name) != metrics.end())
      return failAt(table.spanOf("name"), ErrorKind::Conflict, "the metric is declared twice: {}",
                    metric.name);
    metrics.push_back(std::move(metric));
  }
  if (metrics.empty())
    return failAt(root.spanOf("metric"), ErrorKind::InvalidArgument,
                  "an experiment needs a metric, but the number of [[metric]] is: {}", metrics.size());
  return metrics;
}

std::string writtenMetric(const MetricDefinition& metric) {
  const MetricDefinition usual;
  auto text =
      fmt::format("\n[[metric]]\nname = {}\nkind = \"{}\"\n", tomlString(metric.name), describe(metric.kind));
  const auto add = [&](bool differs, std::string_view key, const auto& value) {
    if (differs) text += fmt::format("{} = {}\n", key, value);
  };
  add(!metric.given.empty(), "given", tomlString(metric.given));
  add(metric.given.empty(), "measure", fmt::format("\"{}\"", nameOf(metric.measure)));
  add(metric.kind == MetricKind::Ratio, "per", fmt::format("\"{}\"", nameOf(metric.per)));
  if (metric.cap && metric.measure == Measure::Amount)
    text += fmt::format("cap = {}\n", static_cast<double>(*metric.cap) / static_cast<double>(kMillionths));
  else
    add(metric.cap.has_value(), "cap", metric.cap.value_or(0));
  add(metric.capShare.has_value(), "cap_share", metric.capShare.value_or(0));
  add(metric.capAboveZero, "cap_above_zero", true);
  add(metric.kind == MetricKind::Quantile, "share", metric.share);
  add(metric.kind == MetricKind::Retention, "days",
      fmt::format("[{}, {}]", metric.days.from, metric.days.to));
  add(metric.lookBack, "look_back", true);
  add(metric.minimum != usual.minimum, "minimum", metric.minimum);
  add(metric.lessIsBetter, "better", "\"less\"");
  add(metric.margin.has_value(), "guardrail_margin", metric.margin.value_or(0));
  return text;
}

} // namespace

std::string_view describe(MetricKind kind) {
  return wordFor<MetricKind>(kKinds, kind);
}

Result<ExperimentDefinition> parseExperimentToml(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto root, TomlTable::parse(toml, std::move(source)));
  RW_CHECK(root.allowOnly({"experiment", "title", "log", "arm", "metric", "alpha", "adjustment",
                           "expected_users", "look_back_days"}));
  ExperimentDefinition definition;
  RW_ASSIGN(definition.experiment, root.string("experiment"));
  RW_ASSIGN(definition.title, root.stringOr("title", {}));
  RW_ASSIGN(definition.log, root.stringOr("log", {}));
  RW_ASSIGN(definition.arms, readArms(root));
  RW_ASSIGN(definition.metrics, readMetrics(root));
  RW_ASSIGN(definition.alpha, root.numberOr("alpha", 0.05, 1e-6, 0.5));
  RW_ASSIGN(definition.adjustment,
            wordOr<Adjustment>(root, "adjustment", kAdjustments, Adjustment::BenjaminiHochberg));
  RW_ASSIGN(definition.expectedUsers, root.numberOr("expected_users", 5000, 2, 1e12));
  RW_ASSIGN(definition.lookBackDays, root.countOr("look_back_days", 14, 1, 3650));
  return definition;
}

std::string toToml(const ExperimentDefinition& definition) {
  const ExperimentDefinition usual;
  auto text = fmt::format("experiment = {}\n", tomlString(definition.experiment));
  const auto add = [&](bool differs, std::string_view key, const auto& value) {
    if (differs) text += fmt::format("{} = {}\n", key, value);
  };
  add(!definition.title.empty(), "title", tomlString(definition.title));
  add(!definition.log.empty(), "log", tomlString(definition.log));
  add(definition.alpha != usual.alpha, "alpha", definition.alpha);
  add(definition.adjustment != usual.adjustment, "adjustment",
      fmt::format("\"{}\"", wordFor<Adjustment>(kAdjustments, definition.adjustment)));
  add(definition.expectedUsers != usual.expectedUsers, "expected_users", definition.expectedUsers);
  add(definition.lookBackDays != usual.lookBackDays, "look_back_days", definition.lookBackDays);
  for (const auto& arm : definition.arms) {
    text += fmt::format("\n[[arm]]\nvariant = {}\n", tomlString(arm.variant));
    add(arm.weight != 1, "weight", arm.weight);
  }
  for (const auto& metric : definition.metrics)
    text += writtenMetric(metric);
  return text;
}

Result<std::size_t> metricNamed(const ExperimentDefinition& definition, std::string_view name) {
  const auto found = std::ranges::find(definition.metrics, name, &MetricDefinition::name);
  if (found == definition.metrics.end())
    return fail(ErrorKind::NotFound, "the experiment has no metric: {}", name);
  return static_cast<std::size_t>(found - definition.metrics.begin());
}

bool hasArm(const ExperimentDefinition& definition, std::string_view variant) {
  return std::ranges::find(definition.arms, variant, &DesignedArm::variant) != definition.arms.end();
}

} // namespace rankwright
