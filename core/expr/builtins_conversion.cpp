#include "core/base/result.h"
#include "core/expr/builtins.h"
#include "core/expr/operand_check.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

namespace {

/// The whole text as a number. Errors of any kind, a number that the type cannot hold among them, are
/// missing.
template <class Number>
std::optional<Number> parsed(std::string_view text) {
  Number number = 0;
  const auto* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return number;
}

std::optional<std::int64_t> truncated(float number) {
  if (!(number >= -0x1p63F && number < 0x1p63F)) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

/// The operand is converted to the result's type before the kernel sees it.
Vector sameKernel(std::span<const Vector> operands, const Batch&) {
  return operands[0];
}

template <auto Function>
Vector castKernel(std::span<const Vector> operands, const Batch& batch) {
  return elementwise<Function>(operands.first(1), batch);
}

/// What `cast` does: the type that the operand is converted to, and the kernel that does the rest.
struct Cast {
  ValueType operand;
  Kernel kernel;
};

Cast castTo(ValueType from, ValueType to) {
  if (to == ValueType::Int64 && from == ValueType::Float32) return {from, &castKernel<&truncated>};
  if (to == ValueType::Int64 && from == ValueType::String) return {from, &castKernel<&parsed<std::int64_t>>};
  if (to == ValueType::Float32 && from == ValueType::String) return {from, &castKernel<&parsed<float>>};
  return {to, &sameKernel};
}

tl::expected<ValueType, Misfit> typeNamed(const Operand& name) {
  const auto type = name.type == ValueType::String && name.literal && !name.literal->isMissing(0)
                        ? parseValueType(name.literal->stringAt(0))
                        : std::nullopt;
  if (!type || isList(*type))
    return misfitAt(1, fmt::format("takes 'int64', 'float32' or 'string' as its type, not {}",
                                   name.literal ? toText(name.literal->valueAt(0)) : "a computed value"));
  return *type;
}

Resolved resolveCast(std::span<const Operand> operands) {
  auto to = ValueType::Float32;
  if (operands.size() == 2) {
    const auto named = typeNamed(operands[1]);
    if (!named) return tl::unexpected(named.error());
    to = *named;
  }
  const auto& value = operands[0];
  // The empty list has no elements to convert: it takes the type that is asked for.
  const auto cast = castTo(value.isEmptyList ? to : elementType(value.type), to);
  std::vector types(operands.size(), ValueType::String);
  types[0] = withElement(value.type, cast.operand);
  return Resolution{withElement(value.type, to), std::move(types), cast.kernel};
}

Resolved resolveToString(std::span<const Operand> operands) {
  const auto type = withElement(operands[0].type, ValueType::String);
  return Resolution{type, {type}, &sameKernel};
}

constexpr std::array kBuiltins = {
    Builtin{"cast", 1, 2, &resolveCast},
    Builtin{"to_string", 1, 1, &resolveToString},
};

} // namespace

std::span<const Builtin> conversionBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
