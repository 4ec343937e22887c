#pragma once

#include "core/expr/builtin.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rankwright {

/// Checks the operands of a call one after the other and keeps the first misfit:
/// `const OperandCheck check = OperandCheck(operands).list(0).wholeNumber(1, "number of elements");`
/// An operand that a call leaves out passes.
class OperandCheck {
public:
  explicit OperandCheck(std::span<const Operand> operands) : operands_(operands) {}

  OperandCheck& number(std::size_t i);    ///< int64 or float32, or a list of them
  OperandCheck& oneNumber(std::size_t i); ///< the same, but no list
  OperandCheck& numbers(std::size_t i);   ///< a list of them
  OperandCheck& text(std::size_t i);      ///< a string or a list of them
  OperandCheck& oneText(std::size_t i, std::string_view what);
  OperandCheck& list(std::size_t i);
  OperandCheck& oneValue(std::size_t i);                           ///< no list
  OperandCheck& wholeNumber(std::size_t i, std::string_view what); ///< one int64
  OperandCheck& integer(std::size_t i, std::string_view what);     ///< int64 or a list of them

  explicit operator bool() const { return !misfit_; }
  tl::unexpected<Misfit> misfit() const { return tl::unexpected<Misfit>(*misfit_); }

private:
  OperandCheck& require(std::size_t i, bool (*fits)(const Operand&), std::string_view what);

  std::span<const Operand> operands_;
  std::optional<Misfit> misfit_;
};

/// Calls `visitor.operator()<T>()` with the type that elements of `type` have in a cell.
template <class Visitor>
auto withElementOf(ValueType type, Visitor&& visitor) {
  switch (elementType(type)) {
  case ValueType::Int64:
    return visitor.template operator()<std::int64_t>();
  case ValueType::Float32:
    return visitor.template operator()<float>();
  default:
    return visitor.template operator()<std::string_view>();
  }
}

/// The same for types of numbers.
template <class Visitor>
auto withNumberOf(ValueType type, Visitor&& visitor) {
  return elementType(type) == ValueType::Int64 ? visitor.template operator()<std::int64_t>()
                                               : visitor.template operator()<float>();
}

} // namespace rankwright
