#include "core/base/result.h"
#include "core/expr/builtins.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

namespace rankwright {

namespace {

// Integers wrap around in two's complement: the sums are taken unsigned, where that is defined.
std::int64_t addIntegers(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}
std::int64_t subtractIntegers(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}
std::int64_t multiplyIntegers(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
}
std::int64_t negateInteger(std::int64_t a) {
  return subtractIntegers(0, a);
}

// The smallest integer divided by -1 overflows (and traps on x86), so -1 is taken apart.
std::optional<std::int64_t> divideIntegers(std::int64_t a, std::int64_t b) {
  if (b == 0) return std::nullopt;
  return b == -1 ? negateInteger(a) : a / b;
}
// The sign is that of the divisor, so that a remainder by a positive number is a valid index.
std::optional<std::int64_t> remainderOfIntegers(std::int64_t a, std::int64_t b) {
  if (b == 0) return std::nullopt;
  if (b == -1) return 0;
  const auto remainder = a % b;
  return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

float addFloats(float a, float b) {
  return a + b;
}
float subtractFloats(float a, float b) {
  return a - b;
}
float multiplyFloats(float a, float b) {
  return a * b;
}
float divideFloats(float a, float b) {
  return a / b;
}
float remainderOfFloats(float a, float b) {
  const auto remainder = std::fmod(a, b);
  if (remainder == 0) return std::copysign(0.0F, b);
  return (remainder < 0) != (b < 0) ? remainder + b : remainder;
}
float negateFloat(float a) {
  return -a;
}

/// An operator that has one function for each type of number.
template <auto OfIntegers, auto OfFloats>
Resolved resolveArithmetic(std::span<const Operand> operands) {
  const auto type = commonNumberType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto kernel = *type == ValueType::Int64 ? &elementwise<OfIntegers> : &elementwise<OfFloats>;
  return Resolution{elementwiseResult(operands, *type), withElements(operands, *type), kernel};
}

bool isText(const Operand& operand) {
  return elementType(operand.type) == ValueType::String;
}

Resolved resolvePlus(std::span<const Operand> operands) {
  const auto texts = static_cast<std::size_t>(std::ranges::count_if(operands, &isText));
  const auto empty = static_cast<std::size_t>(std::ranges::count_if(operands, &Operand::isEmptyList));
  if (texts == 0) return resolveArithmetic<&addIntegers, &addFloats>(operands);
  if (texts + empty == operands.size()) return resolveConcat(operands);
  const auto text = static_cast<std::size_t>(std::ranges::find_if(operands, &isText) - operands.begin());
  return misfitAt(text, fmt::format("adds two numbers or two texts, join text and numbers with concat: {}",
                                    describe(operands[text].type)));
}

constexpr std::array kBuiltins = {
    Builtin{"+", 2, 2, &resolvePlus},
    Builtin{"-", 2, 2, &resolveArithmetic<&subtractIntegers, &subtractFloats>},
    Builtin{"*", 2, 2, &resolveArithmetic<&multiplyIntegers, &multiplyFloats>},
    Builtin{"/", 2, 2, &resolveArithmetic<&divideIntegers, &divideFloats>},
    Builtin{"%", 2, 2, &resolveArithmetic<&remainderOfIntegers, &remainderOfFloats>},
    Builtin{kNegate, 1, 1, &resolveArithmetic<&negateInteger, &negateFloat>},
    Builtin{"mod", 2, 2, &resolveArithmetic<&remainderOfIntegers, &remainderOfFloats>},
};

} // namespace

std::span<const Builtin> mathBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
