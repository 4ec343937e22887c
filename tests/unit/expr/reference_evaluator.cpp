#include "tests/unit/expr/reference_evaluator.h"

#include <utility>

namespace rankwright {

namespace {

using namespace reference;

const Functions& allFunctions() {
  static const auto functions = [] {
    Functions all;
    for (auto family : {operatorFunctions(), numberFunctions(), listFunctions(), statisticsFunctions(),
                        textFunctions(), dateFunctions(), encodingFunctions()})
      all.merge(family);
    return all;
  }();
  return functions;
}

} // namespace

ReferenceEvaluator::ReferenceEvaluator(const RuleSyntax& syntax, std::map<std::string, TypedValue> inputs,
                                       RequestClock clock)
    : syntax_(syntax), known_(std::move(inputs)), clock_(std::move(clock)) {
  for (const auto& rule : syntax_.rules)
    known_[rule.name] = evaluate(rule.root);
}

TypedValue ReferenceEvaluator::evaluate(ExpressionId id) const {
  const auto& expression = syntax_.expressions[id];
  if (expression.kind == Expression::Kind::Reference) return known_.at(expression.name);
  if (expression.kind == Expression::Kind::Literal)
    return {*typeOf(expression.literal), false, expression.literal};
  Operands operands;
  for (const auto operand : expression.operands)
    operands.push_back(evaluate(operand));
  const auto name = expression.kind == Expression::Kind::List ? "[]" : expression.name;
  return allFunctions().at(name)(operands, clock_);
}

bool isKnownToReference(const std::string& function) {
  return allFunctions().contains(function);
}

} // namespace rankwright
