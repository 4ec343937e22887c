#include "tests/bench/pool_mix.h"

#include "core/feature/column_builder.h"

#include <fmt/format.h>

#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kStrings = 70'000;
constexpr std::size_t kNumbersInList = 16;
constexpr std::size_t kStringsInList = 8;

/// SplitMix64 of a place in the pool.
std::uint64_t randomAt(std::size_t feature, std::uint32_t row, std::size_t element) {
  auto x = (std::uint64_t{feature} << 48) + (std::uint64_t{row} << 8) + element + 1;
  x *= 0x9E37'79B9'7F4A'7C15;
  x = (x ^ (x >> 30)) * 0xBF58'476D'1CE4'E5B9;
  x = (x ^ (x >> 27)) * 0x94D0'49BB'1331'11EB;
  return x ^ (x >> 31);
}

std::int64_t integerOf(std::uint64_t random) {
  return static_cast<std::int64_t>(random >> 33);
}

float floatOf(std::uint64_t random) {
  return static_cast<float>(random >> 40) / 16'777'216.0F;
}

std::string stringOf(std::uint64_t random) {
  return fmt::format("a string of 32 bytes, {:011}", random % kStrings);
}

template <class T>
std::vector<T> listOf(std::size_t feature, std::uint32_t row, std::size_t size, T (*element)(std::uint64_t)) {
  std::vector<T> list(size);
  for (std::size_t i = 0; i < size; ++i)
    list[i] = element(randomAt(feature, row, i));
  return list;
}

} // namespace

PoolMix::PoolMix() {
  const std::vector<std::pair<ValueType, int>> counts = {
      {ValueType::Int64, 19},     {ValueType::Float32, 15},    {ValueType::String, 22},
      {ValueType::Int64List, 11}, {ValueType::Float32List, 4}, {ValueType::StringList, 4}};
  for (const auto& [type, count] : counts)
    for (int i = 0; i < count; ++i) {
      if (type == ValueType::Int64) integers_.push_back(schema_.size());
      (void)schema_.add({fmt::format("feature_{:02}", schema_.size()), type});
    }
}

Value PoolMix::valueOf(std::size_t feature, std::uint32_t row) const {
  const auto random = randomAt(feature, row, 0);
  switch (schema_.fields()[feature].type) {
  case ValueType::Int64:
    return integerOf(random);
  case ValueType::Float32:
    return floatOf(random);
  case ValueType::String:
    return stringOf(random);
  case ValueType::Int64List:
    return listOf(feature, row, kNumbersInList, integerOf);
  case ValueType::Float32List:
    return listOf(feature, row, kNumbersInList, floatOf);
  case ValueType::StringList:
    break;
  }
  return listOf(feature, row, kStringsInList, stringOf);
}

std::string PoolMix::keyOf(std::uint32_t row) const {
  return fmt::format("com.example.app{}", row);
}

Column PoolMix::columnOf(std::size_t feature, std::uint32_t rows) const {
  ColumnBuilder builder(schema_.fields()[feature].type);
  for (std::uint32_t row = 0; row < rows; ++row)
    (void)builder.append(valueOf(feature, row));
  return builder.finish();
}

} // namespace rankwright
