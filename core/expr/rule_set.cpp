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
  RuleSyntax syntax;
  syntax.source = std::move(source);
  SyntaxFindings findings;
  appendRules(syntax, index.text(), TextPositions(index), findings);
  if (!findings.faults.empty()) return tl::unexpected<Error>(errorOf(findings.faults.front(), syntax.source));
  return ofSyntax(std::move(syntax));
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

std::string_view RuleSet::textOf(std::string_view name) const {
  const auto rule = std::ranges::find(syntax_->rules, name, &Rule::name);
  return rule == syntax_->rules.end() ? std::string_view() : std::string_view(rule->text);
}

} // namespace rankwright
