#include "core/base/result.h"
#include "core/expr/builtins.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <functional>
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
std::optional<std::int64_t> remainderOfIntegers(std::int64_t a, std::int64_t b) {
  if (b == 0) return std::nullopt;
  return b == -1 ? 0 : a % b;
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
  return std::fmod(a, b);
}
float negateFloat(float a) {
  return -a;
}

std::optional<float> logarithm(float x) {
  if (x <= 0) return std::nullopt;
  return std::log(x);
}

/// An operator that has one function for each type of number.
template <auto OfIntegers, auto OfFloats>
Resolved resolveArithmetic(std::span<const Operand> operands) {
  const auto type = commonNumberType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto kernel = *type == ValueType::Int64 ? &elementwise<OfIntegers> : &elementwise<OfFloats>;
  return Resolution{elementwiseResult(operands, *type), withElements(operands, *type), kernel};
}

Resolved resolvePlus(std::span<const Operand> operands) {
  auto resolved = resolveArithmetic<&addIntegers, &addFloats>(operands);
  if (!resolved)
    resolved.error().message = "adds numbers only, join text with concat: " +
                               std::string(describe(operands[*resolved.error().operand].type));
  return resolved;
}

Resolved resolveLog(std::span<const Operand> operands) {
  const auto type = commonNumberType(operands);
  if (!type) return tl::unexpected(type.error());
  return Resolution{elementwiseResult(operands, ValueType::Float32),
                    withElements(operands, ValueType::Float32), &elementwise<&logarithm>};
}

/// The number of bounds that are not greater than `x`; none for NaN.
template <class Number>
Vector bucketKernel(std::span<const Vector> operands, const Batch& batch) {
  const auto bounds = operands[1].cells<ListCell<Number>>()[0];
  const auto countBounds = [bounds](Number x) -> std::int64_t {
    if (x != x) return 0;
    return std::upper_bound(bounds.begin(), bounds.end(), x) - bounds.begin();
  };
  return mapElements<Number>(countBounds, operands.first(1), batch);
}

template <class Number>
bool ascend(std::span<const Number> bounds) {
  return std::adjacent_find(bounds.begin(), bounds.end(), std::greater_equal<>()) == bounds.end();
}

// Bounds are compared in the type they will have, since neighbouring integers can become the same float32.
bool boundsAscend(const Operand& bounds, ValueType type) {
  if (bounds.isEmptyList) return true;
  if (elementType(bounds.type) == ValueType::Float32) return ascend(bounds.literal->float32ListAt(0));
  const auto integers = bounds.literal->int64ListAt(0);
  if (type == ValueType::Int64) return ascend(integers);
  const std::vector<float> floats(integers.begin(), integers.end());
  return ascend(std::span(floats));
}

Resolved resolveBucket(std::span<const Operand> operands) {
  const auto type = commonNumberType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto& bounds = operands[1];
  if (!isList(bounds.type) || !bounds.literal)
    return misfitAt(1, fmt::format("takes its bounds as a list of literal numbers, not {}",
                                   isList(bounds.type) ? "a computed list" : describe(bounds.type)));
  if (!boundsAscend(bounds, *type))
    return misfitAt(1, fmt::format("takes bounds that ascend: {}", toText(bounds.literal->valueAt(0))));
  const auto kernel = *type == ValueType::Int64 ? &bucketKernel<std::int64_t> : &bucketKernel<float>;
  return Resolution{elementwiseResult(operands.first(1), ValueType::Int64), withElements(operands, *type),
                    kernel};
}

constexpr std::array kBuiltins = {
    Builtin{"+", 2, 2, &resolvePlus},
    Builtin{"-", 2, 2, &resolveArithmetic<&subtractIntegers, &subtractFloats>},
    Builtin{"*", 2, 2, &resolveArithmetic<&multiplyIntegers, &multiplyFloats>},
    Builtin{"/", 2, 2, &resolveArithmetic<&divideIntegers, &divideFloats>},
    Builtin{"%", 2, 2, &resolveArithmetic<&remainderOfIntegers, &remainderOfFloats>},
    Builtin{kNegate, 1, 1, &resolveArithmetic<&negateInteger, &negateFloat>},
    Builtin{"log", 1, 1, &resolveLog},
    Builtin{"bucket", 2, 2, &resolveBucket},
};

} // namespace

std::span<const Builtin> mathBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
