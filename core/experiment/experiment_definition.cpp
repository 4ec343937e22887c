#include "core/experiment/experiment_definition.h"

#include "core/base/toml_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

template <class T>
using Words = std::array<std::pair<std::string_view, T>, 3>;

constexpr Words<MetricKind> kKinds = {
    {{"mean", MetricKind::Mean}, {"share", MetricKind::Share}, {"ratio", MetricKind::Ratio}}};
constexpr Words<Adjustment> kAdjustments = {{{"holm", Adjustment::Holm},
                                             {"benjamini_hochberg", Adjustment::BenjaminiHochberg},
                                             {"bonferroni", Adjustment::Bonferroni}}};

template <class T>
Result<T> wordOr(const TomlTable& table, std::string_view key, const Words<T>& words, T fallback) {
  if (!table.has(key)) return fallback;
  RW_ASSIGN(const auto word, table.string(key));
  const auto found = std::ranges::find(words, word, [](const auto& each) { return each.first; });
  if (found != words.end()) return found->second;
  return failAt(table.spanOf(key), ErrorKind::InvalidArgument, "{} is \"{}\", \"{}\" or \"{}\", not: {}", key,
                words[0].first, words[1].first, words[2].first, word);
}

Result<Measure> measureOr(const TomlTable& table, std::string_view key, Measure fallback) {
  if (!table.has(key)) return fallback;
  RW_ASSIGN(const auto word, table.string(key));
  if (const auto measure = parseMeasure(word)) return *measure;
  return failAt(table.spanOf(key), ErrorKind::InvalidArgument, "events have no measure called: {}", word);
}

Status checkMetric(const TomlTable& table, const MetricDefinition& metric) {
  const auto refuse = [&](std::string_view key, const char* why) {
    return failAt(table.spanOf(key), ErrorKind::InvalidArgument, "{}: {}", why, metric.name);
  };
  if (!metric.given.empty() && table.has("measure"))
    return refuse("measure", "a metric is either given or measured, not both");
  if (!metric.given.empty() && metric.kind == MetricKind::Ratio)
    return refuse("kind", "a ratio needs sums of events, not a given metric");
  if (metric.lookBack && (metric.kind == MetricKind::Share || !metric.given.empty()))
    return refuse("look_back", "only means and ratios of events can look back");
  if (metric.cap && (metric.kind != MetricKind::Mean || !metric.given.empty()))
    return refuse("cap", "only means of events can be capped");
  if (metric.kind != MetricKind::Ratio && table.has("per"))
    return refuse("per", "only a ratio has a denominator");
  return {};
}

Result<MetricDefinition> readMetric(const TomlTable& table) {
  RW_CHECK(table.allowOnly(
      {"name", "kind", "given", "measure", "per", "cap", "look_back", "better", "guardrail_margin"}));
  MetricDefinition metric;
  RW_ASSIGN(metric.name, table.string("name"));
  RW_ASSIGN(metric.kind, wordOr(table, "kind", kKinds, MetricKind::Mean));
  RW_ASSIGN(metric.given, table.stringOr("given", {}));
  RW_ASSIGN(metric.measure, measureOr(table, "measure", Measure::Installs));
  RW_ASSIGN(metric.per, measureOr(table, "per", Measure::Exposures));
  RW_ASSIGN(metric.lookBack, table.booleanOr("look_back", false));
  if (table.has("cap")) {
    RW_ASSIGN(metric.cap, table.countOr("cap", 0, 1));
  }
  RW_ASSIGN(const auto better, table.stringOr("better", "more"));
  if (better != "more" && better != "less")
    return failAt(table.spanOf("better"), ErrorKind::InvalidArgument,
                  "better is \"more\" or \"less\", not: {}", better);
  metric.lessIsBetter = better == "less";
  if (table.has("guardrail_margin")) {
    RW_ASSIGN(metric.margin, table.numberOr("guardrail_margin", 0, 0, 1e12));
  }
  RW_CHECK(checkMetric(table, metric));
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

} // namespace

std::string_view describe(MetricKind kind) {
  return std::ranges::find(kKinds, kind, [](const auto& each) { return each.second; })->first;
}

Result<ExperimentDefinition> parseExperimentToml(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto root, TomlTable::parse(toml, std::move(source)));
  RW_CHECK(root.allowOnly(
      {"experiment", "arm", "metric", "alpha", "adjustment", "expected_users", "look_back_days"}));
  ExperimentDefinition definition;
  RW_ASSIGN(definition.experiment, root.string("experiment"));
  RW_ASSIGN(definition.arms, readArms(root));
  RW_ASSIGN(definition.metrics, readMetrics(root));
  RW_ASSIGN(definition.alpha, root.numberOr("alpha", 0.05, 1e-6, 0.5));
  RW_ASSIGN(definition.adjustment, wordOr(root, "adjustment", kAdjustments, Adjustment::BenjaminiHochberg));
  RW_ASSIGN(definition.expectedUsers, root.numberOr("expected_users", 5000, 2, 1e12));
  RW_ASSIGN(definition.lookBackDays, root.countOr("look_back_days", 14, 1, 3650));
  return definition;
}

} // namespace rankwright
