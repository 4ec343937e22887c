#include "core/pipeline/frequency_control.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace rankwright {

namespace {

Status checkFeature(const FrequencyRule& rule, const Schema& users, std::string_view name, ValueType type) {
  const auto position = users.find(name);
  if (!position)
    return rule.places.failAt("action", ErrorKind::NotFound,
                              "frequency control needs the user feature, which there is not: {}", name);
  const auto own = users.fields()[*position].type;
  if (own == type) return {};
  return rule.places.failAt("action", ErrorKind::Type, "frequency control needs '{}' as {}, but it is {}",
                            name, describe(type), describe(own));
}

Status checkRule(const FrequencyRule& rule, const Schema& users) {
  RW_CHECK(checkFeature(rule, users, kRecentItemsFeature, ValueType::StringList));
  RW_CHECK(checkFeature(rule, users, kRecentTimesFeature, ValueType::Int64List));
  if (users.find(kRecentActionsFeature))
    return checkFeature(rule, users, kRecentActionsFeature, ValueType::StringList);
  if (rule.action == kUseAction) return {};
  return rule.places.failAt("action", ErrorKind::InvalidArgument,
                            "the users' recent items do not say what was done ('{}' is absent), so the "
                            "action is '{}', not: {}",
                            kRecentActionsFeature, kUseAction, rule.action);
}

/// The list of a broadcast feature; nothing when it is missing.
struct BroadcastList {
  BroadcastList(const InputTables& tables, std::string_view name) {
    const auto binding = tables.find(name);
    if (!binding.column || binding.column->isMissing(binding.rowFor(0))) return;
    column = binding.column;
    row = binding.rowFor(0);
  }
  const Column* column = nullptr;
  std::uint32_t row = 0;
};

/// Position of the first rule of the same action, so that equal kinds have equal numbers.
std::uint32_t kindOf(std::span<const FrequencyRule> rules, std::string_view action) {
  const auto found = std::ranges::find(rules, action, &FrequencyRule::action);
  return static_cast<std::uint32_t>(found - rules.begin());
}

/// Whether the rule leaves out the item of these actions, which are all of one item.
bool isOver(const FrequencyRule& rule, std::uint32_t kind, std::span<const RecentAction> actions,
            std::optional<std::int64_t> now) {
  constexpr double kSecondsOfHour = 3600;
  const auto counts = [&](const RecentAction& action) {
    if (action.kind != kind) return false;
    if (!now) return true;
    return action.time <= *now && static_cast<double>(*now - action.time) < rule.hours * kSecondsOfHour;
  };
  return std::ranges::count_if(actions, counts) >= std::int64_t{rule.count};
}

} // namespace

Result<FrequencyControl> FrequencyControl::create(std::vector<FrequencyRule> rules, const Schema& users) {
  for (const auto& rule : rules)
    RW_CHECK(checkRule(rule, users));
  FrequencyControl control;
  control.rules_ = std::move(rules);
  return control;
}

std::vector<RecentAction> FrequencyControl::actionsOf(const InputTables& tables,
                                                      const ItemPool& items) const {
  std::vector<RecentAction> actions;
  const BroadcastList keys(tables, kRecentItemsFeature);
  if (!keys.column) return actions;
  const BroadcastList times(tables, kRecentTimesFeature);
  const BroadcastList kinds(tables, kRecentActionsFeature);
  const auto codes = keys.column->codeListAt(keys.row);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const auto item = items.find(keys.column->dictionary().at(codes[i]));
    if (!item) continue;
    RecentAction action{.item = *item};
    if (times.column && i < times.column->int64ListAt(times.row).size())
      action.time = times.column->int64ListAt(times.row)[i];
    std::string_view name = kUseAction;
    if (kinds.column && i < kinds.column->codeListAt(kinds.row).size())
      name = kinds.column->dictionary().at(kinds.column->codeListAt(kinds.row)[i]);
    action.kind = kindOf(rules_, name);
    actions.push_back(action);
  }
  std::ranges::sort(actions);
  return actions;
}

std::vector<OverLimit> FrequencyControl::overLimit(const InputTables& tables, const ItemPool& items) const {
  std::vector<OverLimit> over;
  if (rules_.empty()) return over;
  const auto actions = actionsOf(tables, items);
  const auto now = BroadcastList(tables, kRecentTimesFeature).column ? tables.clock().now : std::nullopt;
  for (auto first = actions.begin(); first != actions.end();) {
    const auto last =
        std::find_if(first, actions.end(), [&](const auto& each) { return each.item != first->item; });
    for (std::uint32_t rule = 0; rule < rules_.size(); ++rule)
      if (isOver(rules_[rule], kindOf(rules_, rules_[rule].action), std::span(first, last), now)) {
        over.push_back({first->item, rule});
        break;
      }
    first = last;
  }
  return over;
}

} // namespace rankwright
