#include "core/base/result.h"
#include "core/expr/builtins.h"
#include "core/expr/murmur_hash.h"
#include "core/expr/operand_check.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace rankwright {

namespace {

constexpr std::uint64_t kLow60Bits = (std::uint64_t(1) << 60) - 1;

std::int64_t hashOf(std::string_view text) {
  return static_cast<std::int64_t>(murmurHash(text) & kLow60Bits);
}

/// A number is hashed by its bytes, the lowest first.
template <class Bits>
std::int64_t hashOfBytes(Bits bits) {
  std::array<char, sizeof(Bits)> bytes;
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<char>(bits >> (8 * i));
  return hashOf({bytes.data(), bytes.size()});
}

std::int64_t hashOf(std::int64_t value) {
  return hashOfBytes(static_cast<std::uint64_t>(value));
}

// Equal numbers hash alike: -0 is hashed as 0, and all NaN as one.
std::int64_t hashOf(float value) {
  if (value == 0) value = 0;
  if (value != value) value = std::numeric_limits<float>::quiet_NaN();
  return hashOfBytes(std::bit_cast<std::uint32_t>(value));
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

Resolved resolveHashInto(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).wholeNumber(1, "number of buckets");
  if (!check) return check.misfit();
  const auto& buckets = operands[1];
  if (buckets.literal && !buckets.literal->isMissing(0) && buckets.literal->int64At(0) <= 0)
    return misfitAt(1, fmt::format("needs at least one bucket, not {}", buckets.literal->int64At(0)));
  const auto value = operands[0].type;
  return Resolution{withElement(value, ValueType::Int64),
                    {value, ValueType::Int64},
                    withElementOf(value, []<class T>() -> Kernel { return &elementwise<&hashInto<T>>; })};
}

Resolved resolveHash(std::span<const Operand> operands) {
  if (operands.size() == 2) return resolveHashInto(operands);
  const auto value = operands[0].type;
  return Resolution{withElement(value, ValueType::Int64),
                    {value},
                    withElementOf(value, []<class T>() -> Kernel { return &elementwise<&hashElement<T>>; })};
}

constexpr std::int64_t kMostDigits = 62;

/// A base of the multiple numeral systems and how many of its digits stand for any of `values` numbers.
struct NumeralSystem {
  std::int64_t base;
  std::size_t digits;
};

std::array<NumeralSystem, 3> numeralSystems(std::uint64_t values) {
  std::array<NumeralSystem, 3> systems = {{{2, 0}, {3, 0}, {10, 0}}};
  for (auto& system : systems)
    for (auto rest = values - 1; rest > 0; rest /= static_cast<std::uint64_t>(system.base))
      ++system.digits;
  return systems;
}

/// Keys that distinguish base, place and digit; see "Ads Recommendation in a Collapsed and Entangled World"
/// (Pan et al., KDD 2024), the multiple numeral systems encoding.
void writeKeys(std::span<std::int64_t> keys, const NumeralSystem& system, std::int64_t value) {
  for (std::size_t place = 0; place < keys.size(); ++place) {
    keys[place] = 1000 * system.base + system.base * static_cast<std::int64_t>(place) + value % system.base;
    value /= system.base;
  }
}

std::optional<ListCell<std::int64_t>> encode(std::int64_t x, std::int64_t digits, BatchArena& arena) {
  if (digits < 1 || digits > kMostDigits) return std::nullopt;
  const auto values = std::uint64_t(1) << digits;
  const auto value = std::clamp<std::int64_t>(x, 0, static_cast<std::int64_t>(values - 1));
  const auto systems = numeralSystems(values);
  std::size_t size = 0;
  for (const auto& system : systems)
    size += system.digits;
  const auto keys = arena.makeList<std::int64_t>(size);
  std::size_t begin = 0;
  for (const auto& system : systems) {
    writeKeys(keys.subspan(begin, system.digits), system, value);
    begin += system.digits;
  }
  return ListCell<std::int64_t>(keys);
}

std::optional<ListCell<std::int64_t>> encode(float x, std::int64_t digits, BatchArena& arena) {
  constexpr float kBeyond = 0x1p62F;
  if (std::isnan(x)) return std::nullopt;
  return encode(static_cast<std::int64_t>(std::clamp(std::floor(x), 0.0F, kBeyond)), digits, arena);
}

template <class Number>
Vector encodeKernel(std::span<const Vector> operands, const Batch& batch) {
  if (operands.size() == 2)
    return mapCells<Number, std::int64_t>(
        [&](Number x, std::int64_t digits) { return encode(x, digits, *batch.arena); }, operands, batch);
  constexpr std::int64_t kUsualDigits = 20;
  return mapCells<Number>([&](Number x) { return encode(x, kUsualDigits, *batch.arena); }, operands, batch);
}

Resolved resolveMns(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).oneNumber(0).wholeNumber(1, "number of digits");
  if (!check) return check.misfit();
  const auto number = operands[0].type;
  auto types = withElements(operands, ValueType::Int64);
  types[0] = number;
  return Resolution{ValueType::Int64List, std::move(types),
                    withNumberOf(number, []<class T>() -> Kernel { return &encodeKernel<T>; })};
}

constexpr std::array kBuiltins = {
    Builtin{"hash", 1, 2, &resolveHash},
    Builtin{"hash_mod", 2, 2, &resolveHashInto},
    Builtin{"mns", 1, 2, &resolveMns},
};

} // namespace

std::span<const Builtin> encodingBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
