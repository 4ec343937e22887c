#include "core/expr/builtins.h"
#include "core/expr/operand_check.h"
#include "core/expr/real_functions.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

namespace rankwright {

namespace {

constexpr float kTwoTo63 = 0x1p63F;

// The smallest integer has no opposite: the subtraction is taken unsigned, where it wraps around.
std::int64_t absoluteInteger(std::int64_t x) {
  return x < 0 ? static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(x)) : x;
}
float absoluteFloat(float x) {
  return std::fabs(x);
}

std::int64_t sameInteger(std::int64_t x) {
  return x;
}

std::optional<std::int64_t> integerOf(float whole) {
  if (!(whole >= -kTwoTo63 && whole < kTwoTo63)) return std::nullopt;
  return static_cast<std::int64_t>(whole);
}
std::optional<std::int64_t> ceiling(float x) {
  return integerOf(std::ceil(x));
}
std::optional<std::int64_t> floorOf(float x) {
  return integerOf(std::floor(x));
}
std::optional<std::int64_t> nearest(float x) {
  return integerOf(std::round(x));
}

/// NaN that does not come from NaN says that the function is not defined there.
std::optional<float> definedAt(float x, float result) {
  if (std::isnan(result) && !std::isnan(x)) return std::nullopt;
  return result;
}

PartialResult<float> naturalLogarithm(float x) {
  return {logarithmOf(x), !(x <= 0)};
}
template <float (*Logarithm)(float)>
std::optional<float> logarithm(float x) {
  if (x <= 0) return std::nullopt;
  return Logarithm(x);
}
float binaryLogarithm(float x) {
  return std::log2(x);
}
float decimalLogarithm(float x) {
  return std::log10(x);
}

PartialResult<float> squareRoot(float x) {
  return {std::sqrt(x), !(x < 0)};
}
std::optional<float> sine(float x) {
  return definedAt(x, std::sin(x));
}
std::optional<float> cosine(float x) {
  return definedAt(x, std::cos(x));
}
std::optional<float> tangent(float x) {
  return definedAt(x, std::tan(x));
}

std::optional<float> power(float x, float y) {
  if (x == 0 && y < 0) return std::nullopt;
  const auto result = std::pow(x, y);
  if (std::isnan(result) && !std::isnan(x) && !std::isnan(y)) return std::nullopt;
  return result;
}

float exponential(float x) {
  return exponentialOf(x);
}
float sigmoid(float x) {
  return sigmoidOf(x);
}
float hyperbolicSine(float x) {
  return std::sinh(x);
}
float hyperbolicCosine(float x) {
  return std::cosh(x);
}
float hyperbolicTangent(float x) {
  return std::tanh(x);
}

/// A function of float32, to which int64 converts.
template <auto Function>
Resolved resolveReal(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).number(0).number(1);
  if (!check) return check.misfit();
  return Resolution{elementwiseResult(operands, ValueType::Float32),
                    withElements(operands, ValueType::Float32), &elementwise<Function>};
}

/// A function to int64, which int64 does not need.
template <auto Round>
Resolved resolveRounding(std::span<const Operand> operands) {
  const auto type = commonNumberType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto kernel = *type == ValueType::Int64 ? &elementwise<&sameInteger> : &elementwise<Round>;
  return Resolution{elementwiseResult(operands, ValueType::Int64), withElements(operands, *type), kernel};
}

Resolved resolveAbs(std::span<const Operand> operands) {
  const auto type = commonNumberType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto kernel =
      *type == ValueType::Int64 ? &elementwise<&absoluteInteger> : &elementwise<&absoluteFloat>;
  return Resolution{elementwiseResult(operands, *type), withElements(operands, *type), kernel};
}

constexpr std::array kBuiltins = {
    Builtin{"abs", 1, 1, &resolveAbs},
    Builtin{"ceil", 1, 1, &resolveRounding<&ceiling>},
    Builtin{"floor", 1, 1, &resolveRounding<&floorOf>},
    Builtin{"round", 1, 1, &resolveRounding<&nearest>},
    Builtin{"sqrt", 1, 1, &resolveReal<&squareRoot>},
    Builtin{"exp", 1, 1, &resolveReal<&exponential>},
    Builtin{"log", 1, 1, &resolveReal<&naturalLogarithm>},
    Builtin{"log2", 1, 1, &resolveReal<&logarithm<&binaryLogarithm>>},
    Builtin{"log10", 1, 1, &resolveReal<&logarithm<&decimalLogarithm>>},
    Builtin{"pow", 2, 2, &resolveReal<&power>},
    Builtin{"sigmoid", 1, 1, &resolveReal<&sigmoid>},
    Builtin{"sin", 1, 1, &resolveReal<&sine>},
    Builtin{"cos", 1, 1, &resolveReal<&cosine>},
    Builtin{"tan", 1, 1, &resolveReal<&tangent>},
    Builtin{"sinh", 1, 1, &resolveReal<&hyperbolicSine>},
    Builtin{"cosh", 1, 1, &resolveReal<&hyperbolicCosine>},
    Builtin{"tanh", 1, 1, &resolveReal<&hyperbolicTangent>},
};

} // namespace

std::span<const Builtin> numberBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
