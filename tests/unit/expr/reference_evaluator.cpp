#include "tests/unit/expr/reference_evaluator.h"

#include "core/base/hash.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace rankwright {

namespace {

using Values = std::vector<Value>;
using Operands = std::vector<TypedValue>;

std::int64_t integer(const Value& value) {
  return std::get<std::int64_t>(value);
}
float real(const Value& value) {
  return std::get<float>(value);
}
std::string text(const Value& value) {
  return std::get<std::string>(value);
}
Value truth(bool value) {
  return std::int64_t(value);
}

Values elementsOf(const Value& list) {
  Values elements;
  if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&list))
    elements.assign(integers->begin(), integers->end());
  else if (const auto* reals = std::get_if<std::vector<float>>(&list))
    elements.assign(reals->begin(), reals->end());
  else
    for (const auto& string : std::get<std::vector<std::string>>(list))
      elements.emplace_back(string);
  return elements;
}

template <class T>
Value listAs(const Values& elements) {
  std::vector<T> list;
  for (const auto& element : elements)
    list.push_back(std::get<T>(element));
  return list;
}

Value makeList(ValueType element, const Values& elements) {
  if (element == ValueType::Int64) return listAs<std::int64_t>(elements);
  if (element == ValueType::Float32) return listAs<float>(elements);
  return listAs<std::string>(elements);
}

Value convertScalar(const Value& value, ValueType to) {
  if (static_cast<ValueType>(value.index() - 1) == to) return value;
  if (to == ValueType::Float32) return static_cast<float>(integer(value));
  if (const auto* number = std::get_if<float>(&value))
    return std::isnan(*number) ? "nan" : fmt::format("{}", *number);
  return std::to_string(integer(value));
}

Value convert(const TypedValue& operand, ValueType element) {
  if (isMissing(operand.value)) return {};
  if (!isList(operand.type)) return convertScalar(operand.value, element);
  auto elements = elementsOf(operand.value);
  for (auto& value : elements)
    value = convertScalar(value, element);
  return makeList(element, elements);
}

ValueType commonElement(const Operands& operands) {
  std::set<ValueType> types;
  for (const auto& operand : operands)
    if (!operand.isEmptyList) types.insert(elementType(operand.type));
  if (types.empty()) return ValueType::Int64;
  return *types.rbegin();
}

/// Applies `function` to scalars, or to each group of elements that stand together in lists.
TypedValue eachElement(const Operands& operands, ValueType element, ValueType result,
                       const std::function<Value(const Values&)>& function) {
  std::optional<std::size_t> length;
  bool defined = true;
  bool hasList = false;
  for (const auto& operand : operands) {
    hasList |= isList(operand.type);
    if (isMissing(operand.value))
      defined = false;
    else if (isList(operand.type)) {
      const auto size = elementsOf(operand.value).size();
      defined &= !length || *length == size;
      length = size;
    }
  }
  const auto type = hasList ? listOf(result) : result;
  if (!defined) return {type};
  Values results;
  for (std::size_t i = 0; i < length.value_or(1); ++i) {
    Values group;
    for (const auto& operand : operands) {
      const auto converted = convert(operand, element);
      group.push_back(isList(operand.type) ? elementsOf(converted)[i] : converted);
    }
    results.push_back(function(group));
    if (isMissing(results.back())) return {type};
  }
  return {type, false, hasList ? makeList(result, results) : results[0]};
}

Value integerArithmetic(char operation, std::int64_t a, std::int64_t b) {
  constexpr auto kSmallest = std::numeric_limits<std::int64_t>::min();
  std::int64_t result = 0;
  switch (operation) {
  case '+':
    return static_cast<void>(__builtin_add_overflow(a, b, &result)), result;
  case '-':
    return static_cast<void>(__builtin_sub_overflow(a, b, &result)), result;
  case '*':
    return static_cast<void>(__builtin_mul_overflow(a, b, &result)), result;
  default:
    break;
  }
  if (b == 0) return {};
  if (a == kSmallest && b == -1) return operation == '/' ? kSmallest : std::int64_t(0);
  return operation == '/' ? a / b : a % b;
}

Value realArithmetic(char operation, float a, float b) {
  switch (operation) {
  case '+':
    return a + b;
  case '-':
    return a - b;
  case '*':
    return a * b;
  case '/':
    return a / b;
  default:
    return std::fmod(a, b);
  }
}

TypedValue arithmetic(char operation, const Operands& operands) {
  const auto type = commonElement(operands);
  return eachElement(operands, type, type, [&](const Values& v) {
    return type == ValueType::Int64 ? integerArithmetic(operation, integer(v[0]), integer(v[1]))
                                    : realArithmetic(operation, real(v[0]), real(v[1]));
  });
}

TypedValue negate(const Operands& operands) {
  const auto type = commonElement(operands);
  return eachElement(operands, type, type, [&](const Values& v) -> Value {
    if (type == ValueType::Int64) return integerArithmetic('-', 0, integer(v[0]));
    return -real(v[0]);
  });
}

bool holds(std::string_view comparison, const Value& a, const Value& b) {
  if (comparison == "==") return a == b;
  if (comparison == "!=") return !(a == b);
  if (comparison == "<") return a < b;
  if (comparison == "<=") return a < b || a == b;
  if (comparison == ">") return b < a;
  return b < a || a == b;
}

TypedValue logic(const Operands& operands, const std::function<bool(const Values&)>& function) {
  return eachElement(operands, ValueType::Int64, ValueType::Int64,
                     [&](const Values& v) { return truth(function(v)); });
}

TypedValue as(const TypedValue& operand, ValueType type) {
  return {type, false, convert(operand, elementType(type))};
}

TypedValue coalesce(const Operands& operands) {
  const auto element = commonElement(operands);
  const auto type = isList(operands[0].type) ? listOf(element) : element;
  for (const auto& operand : operands)
    if (!isMissing(operand.value)) return as(operand, type);
  return {type};
}

TypedValue choose(const Operands& operands) {
  const Operands branches{operands[1], operands[2]};
  const auto element = commonElement(branches);
  const auto type = isList(branches[0].type) ? listOf(element) : element;
  if (isMissing(operands[0].value)) return {type};
  return as(branches[integer(operands[0].value) != 0 ? 0 : 1], type);
}

TypedValue contains(const Operands& operands) {
  if (isMissing(operands[0].value) || isMissing(operands[1].value)) return {ValueType::Int64};
  if (operands[0].type == ValueType::String)
    return {ValueType::Int64, false,
            truth(text(operands[0].value).find(text(operands[1].value)) != std::string::npos)};
  const auto element = commonElement(operands);
  const auto sought = convert(operands[1], element);
  bool found = false;
  for (const auto& value : elementsOf(convert(operands[0], element)))
    found |= value == sought;
  return {ValueType::Int64, false, truth(found)};
}

TypedValue length(const TypedValue& operand) {
  if (isMissing(operand.value)) return {ValueType::Int64};
  if (isList(operand.type)) return {ValueType::Int64, false, std::int64_t(elementsOf(operand.value).size())};
  std::int64_t codePoints = 0;
  for (const unsigned char byte : text(operand.value))
    codePoints += (byte & 0xC0) != 0x80 ? 1 : 0;
  return {ValueType::Int64, false, codePoints};
}

TypedValue top(const Operands& operands) {
  if (isMissing(operands[0].value) || isMissing(operands[1].value)) return {operands[0].type};
  Values kept;
  for (const auto& element : elementsOf(operands[0].value))
    if (std::int64_t(kept.size()) < integer(operands[1].value)) kept.push_back(element);
  return {operands[0].type, false, makeList(elementType(operands[0].type), kept)};
}

TypedValue bucket(const Operands& operands) {
  const auto element = commonElement(operands);
  const auto bounds = elementsOf(convert(operands[1], element));
  return eachElement({operands[0]}, element, ValueType::Int64, [&](const Values& v) -> Value {
    std::int64_t count = 0;
    for (const auto& bound : bounds)
      count += element == ValueType::Int64 ? integer(bound) <= integer(v[0]) : real(bound) <= real(v[0]);
    return count;
  });
}

std::int64_t hashOf(const Value& value) {
  constexpr auto kMask = std::uint64_t(std::numeric_limits<std::int64_t>::max());
  if (const auto* string = std::get_if<std::string>(&value)) return std::int64_t(hashText(*string) & kMask);
  if (const auto* number = std::get_if<float>(&value)) {
    const auto bits = *number == 0          ? 0
                      : std::isnan(*number) ? 0x7FC00000
                                            : std::bit_cast<std::int32_t>(*number);
    return std::int64_t(hashInteger(bits) & kMask);
  }
  return std::int64_t(hashInteger(integer(value)) & kMask);
}

TypedValue hash(const Operands& operands) {
  const auto buckets = operands.size() == 2 ? operands[1].value : Value(std::int64_t(0));
  if (isMissing(buckets)) return {isList(operands[0].type) ? ValueType::Int64List : ValueType::Int64};
  return eachElement({operands[0]}, elementType(operands[0].type), ValueType::Int64,
                     [&](const Values& v) -> Value {
                       if (operands.size() == 1) return hashOf(v[0]);
                       if (integer(buckets) <= 0) return {};
                       return hashOf(v[0]) % integer(buckets);
                     });
}

std::string loweredAscii(std::string text) {
  for (auto& letter : text)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return text;
}

TypedValue concat(const Operands& operands) {
  return eachElement(operands, ValueType::String, ValueType::String, [](const Values& v) -> Value {
    std::string joined;
    for (const auto& part : v)
      joined += text(part);
    return joined;
  });
}

Value logarithm(const Values& v) {
  if (real(v[0]) <= 0) return {};
  return std::log(real(v[0]));
}

TypedValue listOfOperands(const Operands& operands) {
  const auto element = commonElement(operands);
  Values elements;
  for (const auto& operand : operands) {
    elements.push_back(convert(operand, element));
    if (isMissing(elements.back())) return {listOf(element)};
  }
  return {listOf(element), operands.empty(), makeList(element, elements)};
}

} // namespace

ReferenceEvaluator::ReferenceEvaluator(const RuleSyntax& syntax, std::map<std::string, TypedValue> inputs)
    : syntax_(syntax), known_(std::move(inputs)) {
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
  return expression.kind == Expression::Kind::List ? listOfOperands(operands)
                                                   : call(expression.name, operands);
}

TypedValue ReferenceEvaluator::call(const std::string& function, const Operands& operands) const {
  if (function == "unary -") return negate(operands);
  if (std::string_view("+-*/%").find(function) != std::string_view::npos)
    return arithmetic(function[0], operands);
  if (function == "&") return logic(operands, [](const Values& v) { return integer(v[0]) && integer(v[1]); });
  if (function == "|") return logic(operands, [](const Values& v) { return integer(v[0]) || integer(v[1]); });
  if (function == "!") return logic(operands, [](const Values& v) { return !integer(v[0]); });
  if (function == "if") return choose(operands);
  if (function == "coalesce") return coalesce(operands);
  if (function == "contains") return contains(operands);
  if (function == "len") return length(operands[0]);
  if (function == "top") return top(operands);
  if (function == "bucket") return bucket(operands);
  if (function == "hash") return hash(operands);
  if (function == "concat") return concat(operands);
  if (function == "log") return eachElement(operands, ValueType::Float32, ValueType::Float32, &logarithm);
  if (function == "lower")
    return eachElement(operands, ValueType::String, ValueType::String,
                       [](const Values& v) -> Value { return loweredAscii(text(v[0])); });
  return eachElement(operands, commonElement(operands), ValueType::Int64,
                     [&](const Values& v) { return truth(holds(function, v[0], v[1])); });
}

} // namespace rankwright
