#include "tests/unit/expr/reference_values.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace rankwright::reference {

namespace {

constexpr auto kInt64 = ValueType::Int64;

std::uint64_t rotated(std::uint64_t x, int bits) {
  return (x << bits) | (x >> (64 - bits));
}

std::uint64_t mixed(std::uint64_t k) {
  k ^= k >> 33;
  k *= 0xff51afd7ed558ccdULL;
  k ^= k >> 33;
  k *= 0xc4ceb9fe1a85ec53ULL;
  return k ^ (k >> 33);
}

/// MurmurHash3 x64 128 with seed 0, lower half. The text is padded with zeros to whole blocks: the rounds of
/// the last, unfinished block leave out the rotation and the addition.
std::uint64_t murmur(const std::string& text) {
  const auto c1 = 0x87c37b91114253d5ULL;
  const auto c2 = 0x4cf5ad432745937fULL;
  std::uint64_t h1 = 0;
  std::uint64_t h2 = 0;
  for (std::size_t at = 0; at < text.size(); at += 16) {
    char block[16] = {};
    const auto size = std::min<std::size_t>(16, text.size() - at);
    std::memcpy(block, text.data() + at, size);
    std::uint64_t k1 = 0;
    std::uint64_t k2 = 0;
    std::memcpy(&k1, block, 8);
    std::memcpy(&k2, block + 8, 8);
    h1 ^= rotated(k1 * c1, 31) * c2;
    if (size == 16) h1 = (rotated(h1, 27) + h2) * 5 + 0x52dce729;
    h2 ^= rotated(k2 * c2, 33) * c1;
    if (size == 16) h2 = (rotated(h2, 31) + h1) * 5 + 0x38495ab5;
  }
  h1 ^= text.size();
  h2 ^= text.size();
  h1 += h2;
  h2 += h1;
  return mixed(h1) + mixed(h2);
}

template <class Number>
std::string bytesOf(Number number) {
  std::string bytes(sizeof(number), '\0');
  std::memcpy(bytes.data(), &number, sizeof(number));
  return bytes;
}

std::int64_t hashOf(const Value& value) {
  constexpr std::uint64_t kMask = (1ULL << 60) - 1;
  if (const auto* string = std::get_if<std::string>(&value)) return std::int64_t(murmur(*string) & kMask);
  if (const auto* number = std::get_if<float>(&value)) {
    const auto plain = *number == 0 ? 0.0F : std::isnan(*number) ? std::nanf("") : *number;
    return std::int64_t(murmur(bytesOf(plain)) & kMask);
  }
  return std::int64_t(murmur(bytesOf(integer(value))) & kMask);
}

TypedValue hash(const Operands& operands) {
  const auto buckets = operands.size() == 2 ? operands[1].value : Value(std::int64_t(0));
  if (isMissing(buckets)) return {shaped(operands[0], kInt64)};
  return eachElement({operands[0]}, elementType(operands[0].type), kInt64, [&](const Values& v) -> Value {
    if (operands.size() == 1) return hashOf(v[0]);
    if (integer(buckets) <= 0) return {};
    return hashOf(v[0]) % integer(buckets);
  });
}

std::int64_t wholePart(const Value& value) {
  if (const auto* number = std::get_if<float>(&value))
    return *number < 0 ? -1 : *number >= 0x1p62F ? std::int64_t(1) << 62 : std::int64_t(*number);
  return integer(value);
}

TypedValue mns(const Operands& operands) {
  const TypedValue missing{ValueType::Int64List};
  if (anyMissing(operands)) return missing;
  const auto digits = operands.size() == 2 ? integer(operands[1].value) : 20;
  const auto* real = std::get_if<float>(&operands[0].value);
  if (digits < 1 || digits > 62 || (real && std::isnan(*real))) return missing;
  const auto largest = (std::int64_t(1) << digits) - 1;
  const auto value = std::clamp<std::int64_t>(wholePart(operands[0].value), 0, largest);
  std::vector<std::int64_t> keys;
  for (const std::int64_t base : {2, 3, 10}) {
    auto rest = value;
    std::int64_t place = 0;
    for (auto most = largest; most > 0; most /= base, rest /= base, ++place)
      keys.push_back(1000 * base + base * place + rest % base);
  }
  return {missing.type, false, keys};
}

} // namespace

Functions encodingFunctions() {
  return {{"hash", plain(&hash)}, {"hash_mod", plain(&hash)}, {"mns", plain(&mns)}};
}

} // namespace rankwright::reference
