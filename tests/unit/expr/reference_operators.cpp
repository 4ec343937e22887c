#include "tests/unit/expr/reference_values.h"

#include <cmath>
#include <limits>

namespace rankwright::reference {

namespace {

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
  if (operation == '/') return a / b;
  const auto remainder = a % b;
  return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
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
    break;
  }
  const auto remainder = std::fmod(a, b);
  if (remainder == 0) return std::signbit(b) ? -0.0F : 0.0F;
  return (remainder < 0) != (b < 0) ? remainder + b : remainder;
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

TypedValue listOfOperands(const Operands& operands) {
  const auto element = commonElement(operands);
  Values elements;
  for (const auto& operand : operands) {
    elements.push_back(convert(operand, element));
    if (isMissing(elements.back())) return {listOf(element)};
  }
  return {listOf(element), operands.empty(), makeList(element, elements)};
}

TypedValue compare(const std::string& comparison, const Operands& operands) {
  return eachElement(operands, commonElement(operands), ValueType::Int64,
                     [&](const Values& v) { return truth(holds(comparison, v[0], v[1])); });
}

TypedValue isMissingValue(const Operands& operands) {
  return {ValueType::Int64, false, truth(isMissing(operands[0].value))};
}

/// `+` adds numbers and joins texts.
TypedValue plus(const Operands& operands) {
  if (commonElement(operands) != ValueType::String) return arithmetic('+', operands);
  return eachElement(operands, ValueType::String, ValueType::String,
                     [](const Values& v) -> Value { return text(v[0]) + text(v[1]); });
}

} // namespace

Functions operatorFunctions() {
  Functions functions;
  functions["+"] = plain(&plus);
  for (const char operation : {'-', '*', '/', '%'})
    functions[std::string(1, operation)] = [operation](const Operands& operands, const RequestClock&) {
      return arithmetic(operation, operands);
    };
  for (const std::string comparison : {"==", "!=", "<", "<=", ">", ">="})
    functions[comparison] = [comparison](const Operands& operands, const RequestClock&) {
      return compare(comparison, operands);
    };
  functions["mod"] = functions["%"];
  functions["unary -"] = plain(&negate);
  functions["&"] = plain([](const Operands& operands) {
    return logic(operands, [](const Values& v) { return integer(v[0]) && integer(v[1]); });
  });
  functions["|"] = plain([](const Operands& operands) {
    return logic(operands, [](const Values& v) { return integer(v[0]) || integer(v[1]); });
  });
  functions["!"] = plain([](const Operands& operands) {
    return logic(operands, [](const Values& v) { return !integer(v[0]); });
  });
  functions["if"] = plain(&choose);
  functions["coalesce"] = plain(&coalesce);
  functions["is_missing"] = plain(&isMissingValue);
  functions["identity"] = plain([](const Operands& operands) { return operands[0]; });
  functions["[]"] = plain(&listOfOperands);
  return functions;
}

} // namespace rankwright::reference
