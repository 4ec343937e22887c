#include "core/expr/rule_reach.h"

#include "core/expr/syntax.h"

#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace rankwright {

namespace {

/// What the expressions of a rule refer to.
std::vector<std::string> namesIn(const RuleSyntax& syntax, const Rule& rule) {
  std::vector<std::string> names;
  for (auto id = rule.first; id <= rule.root; ++id)
    if (const auto& each = syntax.expressions[id]; each.kind == Expression::Kind::Reference)
      names.push_back(each.name);
  return names;
}

} // namespace

std::vector<std::string> rulesReachedFrom(const RuleSet& rules, std::span<const std::string> names) {
  const auto& syntax = rules.syntax();
  std::map<std::string_view, const Rule*> known;
  for (const auto& rule : syntax.rules)
    known.emplace(rule.name, &rule);
  std::set<std::string> reached;
  std::vector<std::string> waiting(names.begin(), names.end());
  while (!waiting.empty()) {
    const auto next = std::move(waiting.back());
    waiting.pop_back();
    const auto rule = known.find(next);
    if (rule == known.end() || !reached.insert(next).second) continue;
    for (auto& name : namesIn(syntax, *rule->second))
      waiting.push_back(std::move(name));
  }
  return {reached.begin(), reached.end()};
}

} // namespace rankwright
