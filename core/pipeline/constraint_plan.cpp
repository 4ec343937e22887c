#include "core/pipeline/constraint_plan.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

Result<std::vector<ItemId>> findItems(const ConstraintConfig& config, const ItemPool& items) {
  std::vector<ItemId> found;
  for (const auto& key : config.items) {
    const auto item = items.find(key);
    if (!item)
      return failAt(config.place, ErrorKind::NotFound,
                    "constraint '{}' names an item that does not exist: {}", config.name, key);
    if (std::ranges::find(found, *item) != found.end())
      return failAt(config.place, ErrorKind::Conflict, "constraint '{}' names an item twice: {}", config.name,
                    key);
    found.push_back(*item);
  }
  return found;
}

Result<const Column*> findColumn(const ConstraintConfig& config, const std::string& field,
                                 const ItemPool& items) {
  const auto* column = items.features().find(field);
  if (!column)
    return failAt(config.place, ErrorKind::NotFound, "constraint '{}': items have no such feature: {}",
                  config.name, field);
  if (column->type() != ValueType::String && column->type() != ValueType::Int64)
    return failAt(config.place, ErrorKind::Type,
                  "constraint '{}' needs strings or int64 to tell values apart, but '{}' is {}", config.name,
                  field, describe(column->type()));
  return column;
}

bool isSpread(ConstraintKind kind) {
  return kind == ConstraintKind::Scatter || kind == ConstraintKind::Cap;
}

/// What gives way later comes first.
int firmness(const ConstraintConfig& config) {
  if (config.strict) return 0;
  return config.kind == ConstraintKind::Cap ? 1 : 2;
}

} // namespace

Result<ConstraintPlan> ConstraintPlan::compile(std::span<const ConstraintConfig> constraints,
                                               const RuleSet& rules, const Schema& inputs,
                                               const ItemPool& items) {
  ConstraintPlan plan;
  std::vector<ExpressionText> conditions;
  for (const auto& config : constraints) {
    PlannedConstraint planned{.config = config};
    if (!config.when.empty()) {
      planned.condition = conditions.size();
      conditions.push_back(config.when);
    }
    RW_ASSIGN(planned.items, findItems(config, items));
    plan.constraints_.push_back(std::move(planned));
  }
  // One that is switched off is checked as well: it may be switched on any time.
  RW_ASSIGN(plan.conditions_, RowExpressions::compile(conditions, rules, inputs));
  for (const auto& each : plan.constraints_)
    for (const auto& field : each.config.fields) {
      RW_ASSIGN([[maybe_unused]] const auto* column, findColumn(each.config, field, items));
    }
  std::erase_if(plan.constraints_, [](const auto& each) { return !each.config.enabled; });
  std::ranges::stable_sort(plan.constraints_, {}, [](const auto& each) { return each.config.kind; });
  RW_CHECK(plan.planSpreads(items));
  return plan;
}

Status ConstraintPlan::planSpreads(const ItemPool& items) {
  for (std::size_t i = 0; i < constraints_.size(); ++i) {
    const auto& config = constraints_[i].config;
    if (!isSpread(config.kind)) continue;
    for (const auto& field : config.fields)
      spreads_.push_back({i, field, config.kind == ConstraintKind::Cap});
  }
  std::ranges::stable_sort(spreads_, {}, [this](const PlannedSpread& spread) {
    return firmness(constraints_[spread.constraint].config);
  });
  for (const auto& spread : spreads_) {
    const auto& config = constraints_[spread.constraint].config;
    RW_ASSIGN(const auto* column, findColumn(config, spread.field, items));
    columns_.push_back(column);
    strictSpreads_ += config.strict ? 1 : 0;
  }
  return {};
}

std::vector<SpreadRule> ConstraintPlan::rulesFor(std::uint32_t places) const {
  std::vector<SpreadRule> rules;
  for (std::size_t i = 0; i < spreads_.size(); ++i) {
    const auto& config = constraints_[spreads_[i].constraint].config;
    rules.push_back({i, config.most, spreads_[i].cap ? places : config.window});
  }
  return rules;
}

} // namespace rankwright
