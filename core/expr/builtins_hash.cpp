#include "core/base/hash.h"
#include "core/base/result.h"
#include "core/expr/builtins.h"

#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace rankwright {

namespace {

constexpr std::uint64_t kNonNegative = std::numeric_limits<std::int64_t>::max();

std::int64_t nonNegative(std::uint64_t hash) {
  return static_cast<std::int64_t>(hash & kNonNegative);
}

std::int64_t hashOf(std::int64_t value) {
  return nonNegative(hashInteger(value));
}
std::int64_t hashOf(std::string_view text) {
  return nonNegative(hashText(text));
}

// Equal numbers hash alike: -0 is hashed as 0, and all NaN as one.
std::int64_t hashOf(float value) {
  if (value == 0) value = 0;
  if (value != value) value = std::numeric_limits<float>::quiet_NaN();
  return nonNegative(hashInteger(std::bit_cast<std::int32_t>(value)));
}

template <class T>
std::int64_t hashElement(T element) {
  return hashOf(element);
}

template <class T>
std::optional<std::int64_t> hashInto(T element, std::int64_t buckets) {
  if (buckets <= 0) return std::nullopt;
  return hashOf(element) % buckets;
}

Kernel hashKernel(ValueType type, bool intoBuckets) {
  switch (elementType(type)) {
  case ValueType::Int64:
    return intoBuckets ? &elementwise<&hashInto<std::int64_t>> : &elementwise<&hashElement<std::int64_t>>;
  case ValueType::Float32:
    return intoBuckets ? &elementwise<&hashInto<float>> : &elementwise<&hashElement<float>>;
  default:
    return intoBuckets ? &elementwise<&hashInto<std::string_view>>
                       : &elementwise<&hashElement<std::string_view>>;
  }
}

Resolved resolveHash(std::span<const Operand> operands) {
  const auto value = operands[0].type;
  const auto kernel = hashKernel(value, operands.size() == 2);
  if (operands.size() == 1) return Resolution{withElement(value, ValueType::Int64), {value}, kernel};
  const auto& buckets = operands[1];
  if (buckets.type != ValueType::Int64)
    return misfitAt(1, fmt::format("takes an int64 number of buckets, not {}", describe(buckets.type)));
  if (buckets.literal && buckets.literal->int64At(0) <= 0)
    return misfitAt(1, fmt::format("needs at least one bucket, not {}", buckets.literal->int64At(0)));
  return Resolution{withElement(value, ValueType::Int64), {value, ValueType::Int64}, kernel};
}

constexpr std::array kBuiltins = {Builtin{"hash", 1, 2, &resolveHash}};

} // namespace

std::span<const Builtin> hashBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
