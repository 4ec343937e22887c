#pragma once

#include "core/expr/elementwise.h"
#include "core/feature/value.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What a function sees of one operand while rules are compiled.
struct Operand {
  ValueType type;
  bool isEmptyList = false;        ///< the literal `[]`, which converts to any list
  const Vector* literal = nullptr; ///< its constant value when it is a literal
};

/// How a call is carried out: operands are converted to `operandTypes` before the kernel sees them.
struct Resolution {
  ValueType result;
  std::vector<ValueType> operandTypes;
  Kernel kernel;
  /// Whether the result also hangs on the clock of the request, `Batch::clock`; else the function is pure:
  /// the same operands always give the same bits.
  bool usesClock = false;
};

/// Why a function does not take its operands; `message` goes on from the function's name. Points at one
/// operand or at the call.
struct Misfit {
  std::string message;
  std::optional<std::size_t> operand = std::nullopt;
};

using Resolved = tl::expected<Resolution, Misfit>;

inline constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

/// A function or operator of the language.
struct Builtin {
  std::string_view name;
  std::size_t minOperands;
  std::size_t maxOperands;
  Resolved (*resolve)(std::span<const Operand> operands);
};

/// The type that all operands' elements convert to: int64, float32 when numbers are mixed, or string; `[]`
/// goes with any, and int64 when there is nothing else. Misfit when strings meet numbers, at the first
/// operand that differs.
tl::expected<ValueType, Misfit> commonElementType(std::span<const Operand> operands);

/// The same, for operands that must be numbers.
tl::expected<ValueType, Misfit> commonNumberType(std::span<const Operand> operands);

/// `element`, or the list of it when `shape` is a list.
ValueType withElement(ValueType shape, ValueType element);

/// The types of operands that keep their shapes and take on that element type.
std::vector<ValueType> withElements(std::span<const Operand> operands, ValueType element);

/// `element`, or the list of it when any operand is a list.
ValueType elementwiseResult(std::span<const Operand> operands, ValueType element);

/// A misfit at operand `index`.
tl::unexpected<Misfit> misfitAt(std::size_t index, std::string message);

} // namespace rankwright
