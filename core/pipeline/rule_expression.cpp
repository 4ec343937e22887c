#include "core/pipeline/rule_expression.h"

#include "core/expr/syntax.h"

#include <string>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

/// A name that no rule of the set has.
std::string freeName(const RuleSet& rules) {
  std::string name = "expression_";
  while (!rules.textOf(name).empty())
    name += '_';
  return name;
}

/// `rules`, and after them those of `more`.
Result<RuleSet> joined(const RuleSet& rules, const RuleSet& more) {
  auto syntax = rules.syntax();
  const auto offset = static_cast<ExpressionId>(syntax.expressions.size());
  for (auto expression : more.syntax().expressions) {
    for (auto& operand : expression.operands)
      operand += offset;
    syntax.expressions.push_back(std::move(expression));
  }
  for (auto rule : more.syntax().rules) {
    rule.first += offset;
    rule.root += offset;
    syntax.rules.push_back(std::move(rule));
  }
  return RuleSet::ofSyntax(std::move(syntax));
}

Result<Program> compile(std::string_view expression, const RuleSet& rules, const Schema& inputs) {
  const auto name = freeName(rules);
  RW_ASSIGN(const auto own, RuleSet::parseExpression(expression, name, ""));
  RW_ASSIGN(const auto all, joined(rules, own));
  return Program::compile(all, std::vector<std::string>{name}, inputs);
}

} // namespace

Result<Program> compileExpression(std::string_view expression, const RuleSet& rules, const Schema& inputs,
                                  std::string_view what, const std::optional<SourceSpan>& place) {
  auto program = compile(expression, rules, inputs);
  if (program) return program;
  auto& error = program.error();
  error.message = fmt::format("{}: {}", what, error.message);
  error.span = place;
  return program;
}

} // namespace rankwright
