#include "core/leaderboard/audience_age.h"

#include "core/expr/rule_set.h"
#include "core/expr/syntax.h"
#include "core/leaderboard/expression_parts.h"

#include <algorithm>
#include <variant>

namespace rankwright {

namespace {

/// The bound that a condition `feature >= n` or `feature > n` sets; 0 for any other condition.
std::int64_t lowerBoundOf(const std::string& condition, const std::string& feature) {
  const auto rules = RuleSet::parseExpression(condition, "condition", "");
  if (!rules) return 0;
  const auto& syntax = rules->syntax();
  const auto& call = syntax.expressions[syntax.rules.front().root];
  if (call.operands.size() != 2 || (call.name != ">=" && call.name != ">")) return 0;
  const auto& left = syntax.expressions[call.operands[0]];
  const auto* bound = std::get_if<std::int64_t>(&syntax.expressions[call.operands[1]].literal);
  if (left.kind != Expression::Kind::Reference || left.name != feature || !bound) return 0;
  return call.name == ">" ? *bound + 1 : *bound;
}

} // namespace

std::string ageFeatureOf(const Schema& request) {
  for (const auto* name : {"age", "user_age"})
    if (const auto position = request.find(name);
        position && request.fields()[*position].type == ValueType::Int64)
      return name;
  return {};
}

std::uint32_t leastAgeOfAudience(std::string_view audience, const std::string& feature) {
  constexpr std::int64_t kGreatestAge = 150;
  std::int64_t age = 0;
  if (!audience.empty())
    for (const auto& condition : conjunctsOf(audience))
      age = std::max(age, lowerBoundOf(condition, feature));
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(age, 0, kGreatestAge));
}

} // namespace rankwright
