#include "core/leaderboard/expression_parts.h"

#include "core/expr/rule_set.h"
#include "core/expr/syntax.h"
#include "core/expr/text_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace rankwright {

namespace {

/// Takes the operands of chains of operators apart.
class Chain {
public:
  Chain(const RuleSyntax& syntax, std::string_view text) : syntax_(syntax), index_(text) {}

  void collectConjuncts(ExpressionId id, std::vector<std::string>& parts) const {
    const auto& expression = syntax_.expressions[id];
    if (!isBinary(expression, "&")) {
      parts.push_back(textOf(expression));
      return;
    }
    for (const auto operand : expression.operands)
      collectConjuncts(operand, parts);
  }

  void collectSummands(ExpressionId id, bool subtracted, std::vector<ScoreTerm>& terms) const {
    const auto& expression = syntax_.expressions[id];
    const bool difference = isBinary(expression, "-");
    if (!difference && !isBinary(expression, "+")) {
      terms.push_back({textOf(expression), subtracted});
      return;
    }
    collectSummands(expression.operands[0], subtracted, terms);
    collectSummands(expression.operands[1], subtracted != difference, terms);
  }

private:
  static bool isBinary(const Expression& expression, std::string_view name) {
    return expression.kind == Expression::Kind::Call && expression.name == name &&
           expression.operands.size() == 2;
  }

  std::string textOf(const Expression& expression) const {
    return std::string(index_.textAt(index_.placeOf(expression.range)));
  }

  const RuleSyntax& syntax_;
  TextIndex index_;
};

Result<RuleSet> parsed(std::string_view text) {
  return RuleSet::parseExpression(text, "part", "");
}

} // namespace

std::vector<std::string> conjunctsOf(std::string_view condition) {
  const auto rules = parsed(condition);
  if (!rules) return {std::string(condition)};
  std::vector<std::string> parts;
  Chain(rules->syntax(), condition).collectConjuncts(rules->syntax().rules.front().root, parts);
  return parts;
}

std::string conjunctionOf(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return std::string(left.empty() ? right : left);
  auto wanted = conjunctsOf(left);
  std::ranges::move(conjunctsOf(right), std::back_inserter(wanted));
  for (const auto* form : {"{} & {}", "({}) & {}", "{} & ({})"}) {
    auto text = fmt::format(fmt::runtime(form), left, right);
    if (conjunctsOf(text) == wanted) return text;
  }
  return fmt::format("({}) & ({})", left, right);
}

std::vector<ScoreTerm> summandsOf(std::string_view score) {
  const auto rules = parsed(score);
  if (!rules) return {{std::string(score)}};
  std::vector<ScoreTerm> terms;
  Chain(rules->syntax(), score).collectSummands(rules->syntax().rules.front().root, false, terms);
  return terms;
}

} // namespace rankwright
