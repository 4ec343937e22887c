#include "tests/unit/expr/reference_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

namespace rankwright::reference {

namespace {

template <class T>
Value listAs(const Values& elements) {
  std::vector<T> list;
  for (const auto& element : elements)
    list.push_back(std::get<T>(element));
  return list;
}

Value convertScalar(const Value& value, ValueType to) {
  if (static_cast<ValueType>(value.index() - 1) == to) return value;
  if (to == ValueType::Float32) return static_cast<float>(integer(value));
  if (const auto* number = std::get_if<float>(&value))
    return std::isnan(*number) ? "nan" : fmt::format("{}", *number);
  return std::to_string(integer(value));
}

} // namespace

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

Value makeList(ValueType element, const Values& elements) {
  if (element == ValueType::Int64) return listAs<std::int64_t>(elements);
  if (element == ValueType::Float32) return listAs<float>(elements);
  return listAs<std::string>(elements);
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

TypedValue as(const TypedValue& operand, ValueType type) {
  return {type, false, convert(operand, elementType(type))};
}

ValueType shaped(const TypedValue& operand, ValueType element) {
  return isList(operand.type) ? listOf(element) : element;
}

bool anyMissing(const Operands& operands) {
  return std::ranges::any_of(operands, [](const auto& operand) { return isMissing(operand.value); });
}

TypedValue eachElement(const Operands& operands, const std::vector<ValueType>& elements, ValueType result,
                       const ElementFunction& function) {
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
    for (std::size_t o = 0; o < operands.size(); ++o) {
      const auto converted = convert(operands[o], elements[o]);
      group.push_back(isList(operands[o].type) ? elementsOf(converted)[i] : converted);
    }
    results.push_back(function(group));
    if (isMissing(results.back())) return {type};
  }
  return {type, false, hasList ? makeList(result, results) : results[0]};
}

TypedValue eachElement(const Operands& operands, ValueType element, ValueType result,
                       const ElementFunction& function) {
  return eachElement(operands, std::vector(operands.size(), element), result, function);
}

Function plain(std::function<TypedValue(const Operands&)> function) {
  return [function = std::move(function)](const Operands& operands, const RequestClock&) {
    return function(operands);
  };
}

} // namespace rankwright::reference
