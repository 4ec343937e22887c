#include "core/expr/operand_check.h"

#include <fmt/format.h>

namespace rankwright {

namespace {

bool isNumber(const Operand& operand) {
  return elementType(operand.type) != ValueType::String;
}
bool isOneNumber(const Operand& operand) {
  return isNumber(operand) && !isList(operand.type);
}
bool isNumbers(const Operand& operand) {
  return isNumber(operand) && isList(operand.type);
}
bool isText(const Operand& operand) {
  return elementType(operand.type) == ValueType::String || operand.isEmptyList;
}
bool isOneText(const Operand& operand) {
  return operand.type == ValueType::String;
}
bool isAnyList(const Operand& operand) {
  return isList(operand.type);
}
bool isOneValue(const Operand& operand) {
  return !isList(operand.type);
}
bool isWholeNumber(const Operand& operand) {
  return operand.type == ValueType::Int64;
}
bool isInteger(const Operand& operand) {
  return elementType(operand.type) == ValueType::Int64;
}

} // namespace

OperandCheck& OperandCheck::require(std::size_t i, bool (*fits)(const Operand&), std::string_view what) {
  if (!misfit_ && i < operands_.size() && !fits(operands_[i]))
    misfit_ = Misfit{fmt::format("takes {}, not {}", what, describe(operands_[i].type)), i};
  return *this;
}

OperandCheck& OperandCheck::number(std::size_t i) {
  return require(i, &isNumber, "numbers");
}
OperandCheck& OperandCheck::oneNumber(std::size_t i) {
  return require(i, &isOneNumber, "a number");
}
OperandCheck& OperandCheck::numbers(std::size_t i) {
  return require(i, &isNumbers, "a list of numbers");
}
OperandCheck& OperandCheck::text(std::size_t i) {
  return require(i, &isText, "text");
}
OperandCheck& OperandCheck::oneText(std::size_t i, std::string_view what) {
  return require(i, &isOneText, what);
}
OperandCheck& OperandCheck::list(std::size_t i) {
  return require(i, &isAnyList, "a list");
}
OperandCheck& OperandCheck::oneValue(std::size_t i) {
  return require(i, &isOneValue, "one value");
}
OperandCheck& OperandCheck::wholeNumber(std::size_t i, std::string_view what) {
  return require(i, &isWholeNumber, fmt::format("an int64 {}", what));
}
OperandCheck& OperandCheck::integer(std::size_t i, std::string_view what) {
  return require(i, &isInteger, fmt::format("int64 {}", what));
}

} // namespace rankwright
