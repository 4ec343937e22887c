#include "core/pipeline/frequency_rule.h"

#include <utility>

namespace rankwright {

namespace {

constexpr double kHoursOfDay = 24;

Result<FrequencyRule> readRule(const TomlTable& table) {
  constexpr double kMostDays = 36'500;
  constexpr double kLeast = 1e-3;
  RW_CHECK(table.allowOnly({"action", "hours", "days", "count", "enabled"}));
  FrequencyRule rule;
  RW_ASSIGN(rule.action, table.stringOr("action", rule.action));
  if (table.has("hours") == table.has("days"))
    return failAt(table.spanOf("days"), ErrorKind::InvalidArgument,
                  "a frequency rule says how far back it looks, in either 'hours' or 'days', for the action: "
                  "{}",
                  rule.action);
  RW_ASSIGN(const auto days, table.numberOr("days", 0, kLeast, kMostDays));
  RW_ASSIGN(rule.hours, table.numberOr("hours", days * kHoursOfDay, kLeast, kMostDays * kHoursOfDay));
  RW_ASSIGN(rule.count, table.countOr("count", rule.count, 1));
  rule.places.add("", table.spanOf(""));
  for (const auto& key : table.keys())
    rule.places.add(key, table.spanOf(key));
  return rule;
}

std::string spanText(double hours) {
  if (hours == 1) return "1 hour";
  if (hours == kHoursOfDay) return "1 day";
  if (hours > kHoursOfDay) return fmt::format("{:.6g} days", hours / kHoursOfDay);
  return fmt::format("{:.6g} hours", hours);
}

} // namespace

std::string describe(const FrequencyRule& rule) {
  return fmt::format("frequency control: '{}' {} or more in {}", rule.action,
                     rule.count == 1 ? "once" : fmt::format("{} times", rule.count), spanText(rule.hours));
}

Result<std::vector<FrequencyRule>> readFrequencyRules(const TomlTable& root) {
  RW_ASSIGN(const auto tables, root.tables("frequency"));
  std::vector<FrequencyRule> rules;
  for (const auto& table : tables) {
    RW_ASSIGN(auto rule, readRule(table));
    RW_ASSIGN(const auto isEnabled, table.booleanOr("enabled", true));
    if (isEnabled) rules.push_back(std::move(rule));
  }
  return rules;
}

} // namespace rankwright
