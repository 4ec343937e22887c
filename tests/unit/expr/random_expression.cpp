#include "tests/unit/expr/random_expression.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace rankwright {

namespace {

constexpr std::string_view kPlaceholder = "{}";

std::string listForm(std::size_t elements) {
  std::string form = "[{}";
  while (--elements > 0)
    form += ", {}";
  return form + "]";
}

bool isList(const RandomExpression& expression) {
  return !expression.operands.empty() && expression.form == listForm(expression.operands.size());
}

/// Literals of a scalar type, the simplest first.
const std::array<const char*, 3>& simpleLiterals(ValueType type) {
  static constexpr std::array<std::array<const char*, 3>, 3> kLiterals = {
      {{"0", "1", "2"}, {"0.0", "1.0", "0.5"}, {"''", "'a'", "'b'"}}};
  return kLiterals[static_cast<std::size_t>(type)];
}

void addLiterals(const RandomExpression& expression, std::vector<RandomExpressionPtr>& simpler) {
  const auto element = elementType(expression.type);
  if (isList(expression) && expression.operands.size() == 1 && expression.operands[0]->operands.empty())
    return;
  for (const auto* literal : simpleLiterals(element)) {
    if (expression.form == literal) return;
    const auto leaf = makeExpression(element, literal);
    simpler.push_back(rankwright::isList(expression.type) ? makeListOf(expression.type, {leaf}) : leaf);
  }
}

void addPartsOfItsType(const RandomExpressionPtr& expression, std::vector<RandomExpressionPtr>& simpler) {
  const auto first = static_cast<std::ptrdiff_t>(simpler.size());
  for (const auto& part : partsOf(expression))
    if (part != expression && part->type == expression->type) simpler.push_back(part);
  std::ranges::stable_sort(simpler.begin() + first, simpler.end(), {},
                           [](const RandomExpressionPtr& part) { return partsOf(part).size(); });
}

void addShorterLists(const RandomExpression& list, std::vector<RandomExpressionPtr>& simpler) {
  if (!isList(list) || list.operands.size() == 1) return;
  for (std::size_t i = 0; i < list.operands.size(); ++i) {
    auto elements = list.operands;
    elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(i));
    simpler.push_back(makeListOf(list.type, std::move(elements)));
  }
}

void addSimplerOperands(const RandomExpression& expression, std::vector<RandomExpressionPtr>& simpler) {
  for (std::size_t i = 0; i < expression.operands.size(); ++i) {
    for (const auto& operand : simplerExpressions(expression.operands[i])) {
      auto operands = expression.operands;
      operands[i] = operand;
      simpler.push_back(makeExpression(expression.type, expression.form, std::move(operands)));
    }
  }
}

void collectParts(const RandomExpressionPtr& expression, std::vector<RandomExpressionPtr>& parts) {
  parts.push_back(expression);
  for (const auto& operand : expression->operands)
    collectParts(operand, parts);
}

} // namespace

RandomExpressionPtr makeExpression(ValueType type, std::string form,
                                   std::vector<RandomExpressionPtr> operands) {
  return std::make_shared<const RandomExpression>(
      RandomExpression{type, std::move(form), std::move(operands)});
}

RandomExpressionPtr makeListOf(ValueType type, std::vector<RandomExpressionPtr> elements) {
  auto form = listForm(elements.size());
  return makeExpression(type, std::move(form), std::move(elements));
}

std::string textOf(const RandomExpression& expression) {
  std::string text;
  std::size_t done = 0;
  for (const auto& operand : expression.operands) {
    const auto place = expression.form.find(kPlaceholder, done);
    text += expression.form.substr(done, place - done) + textOf(*operand);
    done = place + kPlaceholder.size();
  }
  return text + expression.form.substr(done);
}

std::vector<RandomExpressionPtr> partsOf(const RandomExpressionPtr& expression) {
  std::vector<RandomExpressionPtr> parts;
  collectParts(expression, parts);
  return parts;
}

RandomExpressionPtr replaceLeaves(const RandomExpressionPtr& expression, const std::string& form,
                                  const RandomExpressionPtr& replacement) {
  if (expression->operands.empty()) return expression->form == form ? replacement : expression;
  std::vector<RandomExpressionPtr> operands;
  for (const auto& operand : expression->operands)
    operands.push_back(replaceLeaves(operand, form, replacement));
  return makeExpression(expression->type, expression->form, std::move(operands));
}

std::vector<RandomExpressionPtr> simplerExpressions(const RandomExpressionPtr& expression) {
  std::vector<RandomExpressionPtr> simpler;
  addLiterals(*expression, simpler);
  addPartsOfItsType(expression, simpler);
  addShorterLists(*expression, simpler);
  addSimplerOperands(*expression, simpler);
  return simpler;
}

} // namespace rankwright
