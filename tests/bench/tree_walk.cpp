#include "tests/bench/tree_walk.h"

#include "core/base/hash.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace rankwright {

namespace {

using Values = std::vector<Value>;

float real(const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<float>(*integer);
  return std::get<float>(value);
}

std::string text(const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
  return std::get<std::string>(value);
}

template <class Function>
Value ofPresent(const Values& values, Function function) {
  return std::ranges::any_of(values, &isMissing) ? Value() : Value(function());
}

template <class Operator>
Value arithmetic(const Values& values) {
  return ofPresent(values, [&] { return Operator()(real(values[0]), real(values[1])); });
}

Value logarithm(const Values& values) {
  return ofPresent(values, [&] { return std::log(real(values[0])); });
}
Value squareRoot(const Values& values) {
  return ofPresent(values, [&] { return std::sqrt(real(values[0])); });
}
Value absolute(const Values& values) {
  return ofPresent(values, [&] { return std::abs(real(values[0])); });
}
Value sigmoid(const Values& values) {
  return ofPresent(values, [&] { return 1 / (1 + std::exp(-real(values[0]))); });
}
Value zScore(const Values& values) {
  return ofPresent(values, [&] { return (real(values[0]) - real(values[1])) / real(values[2]); });
}
Value minMax(const Values& values) {
  return ofPresent(values,
                   [&] { return (real(values[0]) - real(values[1])) / (real(values[2]) - real(values[1])); });
}
Value greater(const Values& values) {
  return ofPresent(values, [&] { return std::int64_t(real(values[0]) > real(values[1])); });
}
Value choose(const Values& values) {
  if (isMissing(values[0])) return {};
  return values[std::get<std::int64_t>(values[0]) != 0 ? 1 : 2];
}

Value bucket(const Values& values) {
  return ofPresent(values, [&]() -> std::int64_t {
    const auto x = real(values[0]);
    if (const auto* bounds = std::get_if<std::vector<std::int64_t>>(&values[1]))
      return std::ranges::count_if(*bounds, [x](auto bound) { return static_cast<float>(bound) <= x; });
    return std::ranges::count_if(std::get<std::vector<float>>(values[1]),
                                 [x](float bound) { return bound <= x; });
  });
}

Value average(const Values& values) {
  return ofPresent(values, [&] {
    const auto& list = std::get<std::vector<float>>(values[0]);
    return std::accumulate(list.begin(), list.end(), 0.0F) / static_cast<float>(list.size());
  });
}

Value concat(const Values& values) {
  return ofPresent(values, [&] {
    std::string joined;
    for (const auto& value : values)
      joined += text(value);
    return joined;
  });
}

Value hash(const Values& values) {
  return ofPresent(values, [&] { return static_cast<std::int64_t>(hashText(text(values[0])) >> 4); });
}

Value upper(const Values& values) {
  return ofPresent(values, [&] {
    auto shouted = text(values[0]);
    std::ranges::transform(shouted, shouted.begin(), [](unsigned char c) { return std::toupper(c); });
    return shouted;
  });
}

Value part(const Values& values) {
  return ofPresent(values, [&] {
    return text(values[0]).substr(static_cast<std::size_t>(std::get<std::int64_t>(values[1]) - 1),
                                  static_cast<std::size_t>(std::get<std::int64_t>(values[2])));
  });
}

Value length(const Values& values) {
  return ofPresent(values, [&] { return static_cast<std::int64_t>(text(values[0]).size()); });
}

Value contains(const Values& values) {
  return ofPresent(values, [&] {
    const auto& list = std::get<std::vector<std::string>>(values[0]);
    return std::int64_t(std::ranges::find(list, text(values[1])) != list.end());
  });
}

const std::unordered_map<std::string, Value (*)(const Values&)> kFunctions = {
    {"+", &arithmetic<std::plus<>>},
    {"-", &arithmetic<std::minus<>>},
    {"*", &arithmetic<std::multiplies<>>},
    {"/", &arithmetic<std::divides<>>},
    {">", &greater},
    {"abs", &absolute},
    {"avg", &average},
    {"bucket", &bucket},
    {"concat", &concat},
    {"contains", &contains},
    {"hash", &hash},
    {"if", &choose},
    {"len", &length},
    {"log", &logarithm},
    {"min_max", &minMax},
    {"sigmoid", &sigmoid},
    {"sqrt", &squareRoot},
    {"substr", &part},
    {"upper", &upper},
    {"z_score", &zScore},
};

Value listOf(const Values& literals) {
  if (std::holds_alternative<std::int64_t>(literals[0])) {
    std::vector<std::int64_t> list;
    for (const auto& literal : literals)
      list.push_back(std::get<std::int64_t>(literal));
    return list;
  }
  std::vector<float> list;
  for (const auto& literal : literals)
    list.push_back(real(literal));
  return list;
}

} // namespace

TreeWalk::TreeWalk(const RuleSyntax& syntax) {
  for (const auto& rule : syntax.rules)
    rules_.emplace_back(rule.name, treeOf(syntax, rule.root));
}

std::unique_ptr<TreeWalk::Tree> TreeWalk::treeOf(const RuleSyntax& syntax, ExpressionId id) {
  const auto& expression = syntax.expressions[id];
  auto tree = std::make_unique<Tree>();
  switch (expression.kind) {
  case Expression::Kind::Literal:
    tree->literal = expression.literal;
    break;
  case Expression::Kind::Reference:
    tree->feature = expression.name;
    break;
  case Expression::Kind::List: {
    Values literals;
    for (const auto operand : expression.operands)
      literals.push_back(syntax.expressions[operand].literal);
    tree->literal = listOf(literals);
    break;
  }
  case Expression::Kind::Call:
    tree->function = kFunctions.at(expression.name);
    for (const auto operand : expression.operands)
      tree->operands.push_back(treeOf(syntax, operand));
    break;
  }
  return tree;
}

Value TreeWalk::valueOf(const Tree& tree, const Features& features) {
  if (!tree.feature.empty()) return features.at(tree.feature);
  if (!tree.function) return tree.literal;
  Values operands;
  for (const auto& operand : tree.operands)
    operands.push_back(valueOf(*operand, features));
  return tree.function(operands);
}

void TreeWalk::evaluate(Features& features) const {
  for (const auto& [name, tree] : rules_)
    features[name] = valueOf(*tree, features);
}

} // namespace rankwright
