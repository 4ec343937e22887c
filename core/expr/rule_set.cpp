#include "core/expr/rule_set.h"

#include "core/expr/parser.h"
#include "core/expr/syntax.h"
#include "core/expr/utf8.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

Status checkDistinctNames(const RuleSyntax& syntax) {
  std::unordered_map<std::string_view, const Rule*> firstRules;
  for (const auto& rule : syntax.rules) {
    const auto [first, inserted] = firstRules.emplace(rule.name, &rule);
    if (inserted) continue;
    const auto& range = first->second->nameRange;
    return failAt(spanOf(rule.nameRange, syntax.source), ErrorKind::Conflict,
                  "the name is already defined on line {}, column {}: {}", range.line, range.column,
                  rule.name);
  }
  return {};
}

Result<RuleSet> parseText(std::string_view text, const TextPositions& positions, std::string source) {
  RuleSyntax syntax;
  syntax.source = std::move(source);
  SyntaxFindings findings;
  appendRules(syntax, text, positions, findings);
  if (!findings.faults.empty()) return tl::unexpected<Error>(errorOf(findings.faults.front(), syntax.source));
  return RuleSet::ofSyntax(std::move(syntax));
}

} // namespace

RuleSet::RuleSet() : syntax_(std::make_shared<const RuleSyntax>()) {}

Result<RuleSet> RuleSet::parse(std::string_view text, std::string source) {
  const TextIndex index(text);
  return parseText(index.text(), TextPositions(index), std::move(source));
}

Result<RuleSet> RuleSet::parseExpression(std::string_view expression, const std::string& name,
                                         std::string source) {
  const TextIndex index(expression);
  const auto head = name + " = ";
  // The head stands at the beginning of the expression, where a mistake in it cannot be.
  std::vector<std::uint32_t> codePoints(countCodePoints(head), 0);
  for (std::uint32_t i = 0; i <= index.size(); ++i)
    codePoints.push_back(i);
  return parseText(head + std::string(index.text()), TextPositions(index, std::move(codePoints)),
                   std::move(source));
}

Result<RuleSet> RuleSet::ofSyntax(RuleSyntax syntax) {
  RW_CHECK(checkDistinctNames(syntax));
  RuleSet rules;
  rules.syntax_ = std::make_shared<const RuleSyntax>(std::move(syntax));
  return rules;
}

std::vector<std::string> RuleSet::names() const {
  std::vector<std::string> names;
  names.reserve(syntax_->rules.size());
  for (const auto& rule : syntax_->rules)
    names.push_back(rule.name);
  return names;
}

Result<RuleSet> withEmptyLists(const RuleSet& rules, std::span<const std::string> features) {
  auto syntax = rules.syntax();
  std::vector<Rule> lists;
  for (const auto& feature : features) {
    if (!rules.textOf(feature).empty()) continue;
    const auto id = static_cast<ExpressionId>(syntax.expressions.size());
    syntax.expressions.push_back({.kind = Expression::Kind::List});
    lists.push_back({.name = feature, .nameRange = {}, .text = feature + " = []", .first = id, .root = id});
  }
  syntax.rules.insert(syntax.rules.begin(), lists.begin(), lists.end());
  return RuleSet::ofSyntax(std::move(syntax));
}

std::string_view RuleSet::textOf(std::string_view name) const {
  const auto rule = std::ranges::find(syntax_->rules, name, &Rule::name);
  return rule == syntax_->rules.end() ? std::string_view() : std::string_view(rule->text);
}

} // namespace rankwright
