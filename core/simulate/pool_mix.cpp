#include "core/simulate/pool_mix.h"

#include "core/feature/narrow_column_builder.h"
#include "core/feature/row_keys.h"
#include "core/feature/snapshot_writer.h"

#include <fmt/format.h>

#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kStrings = 70'000;
constexpr std::size_t kNumbersInList = 16;
constexpr std::size_t kStringsInList = 8;

std::int64_t integerOf(std::uint64_t random) {
  return static_cast<std::int64_t>(random >> 33);
}

float floatOf(std::uint64_t random) {
  return static_cast<float>(random >> 40) / 16'777'216.0F;
}

std::string stringOf(std::uint64_t random) {
  return fmt::format("a string of 32 bytes, {:011}", random % kStrings);
}

} // namespace

PoolMix::PoolMix(std::uint64_t seed) : seed_(seed) {
  const std::vector<std::pair<ValueType, int>> counts = {
      {ValueType::Int64, 19},     {ValueType::Float32, 15},    {ValueType::String, 22},
      {ValueType::Int64List, 11}, {ValueType::Float32List, 4}, {ValueType::StringList, 4}};
  for (const auto& [type, count] : counts)
    for (int i = 0; i < count; ++i) {
      if (type == ValueType::Int64) integers_.push_back(schema_.size());
      (void)schema_.add({fmt::format("feature_{:02}", schema_.size()), type});
    }
}

/// SplitMix64 of a place in the pool.
std::uint64_t PoolMix::randomAt(std::size_t feature, std::uint32_t row, std::size_t element) const {
  auto x = (std::uint64_t{feature} << 48) + (std::uint64_t{row} << 8) + element + 1;
  x += seed_ * 0xD1B5'4A32'D192'ED03;
  x *= 0x9E37'79B9'7F4A'7C15;
  x = (x ^ (x >> 30)) * 0xBF58'476D'1CE4'E5B9;
  x = (x ^ (x >> 27)) * 0x94D0'49BB'1331'11EB;
  return x ^ (x >> 31);
}

template <class T>
void PoolMix::fillList(std::size_t feature, std::uint32_t row, T (*element)(std::uint64_t),
                       std::vector<T>& list) const {
  for (std::size_t i = 0; i < list.size(); ++i)
    list[i] = element(randomAt(feature, row, i));
}

Value PoolMix::valueOf(std::size_t feature, std::uint32_t row) const {
  const auto random = randomAt(feature, row, 0);
  const auto listOf = [&](std::size_t size, auto element) {
    std::vector<decltype(element(0))> list(size);
    fillList(feature, row, element, list);
    return list;
  };
  switch (schema_.fields()[feature].type) {
  case ValueType::Int64:
    return integerOf(random);
  case ValueType::Float32:
    return floatOf(random);
  case ValueType::String:
    return stringOf(random);
  case ValueType::Int64List:
    return listOf(kNumbersInList, integerOf);
  case ValueType::Float32List:
    return listOf(kNumbersInList, floatOf);
  case ValueType::StringList:
    break;
  }
  return listOf(kStringsInList, stringOf);
}

std::string PoolMix::keyOf(std::uint32_t row) const {
  return fmt::format("com.example.app{}", row);
}

Column PoolMix::columnOf(std::size_t feature, std::uint32_t rows) const {
  const auto type = schema_.fields()[feature].type;
  NarrowColumnBuilder builder(type);
  std::vector<std::int64_t> integers(kNumbersInList);
  std::vector<float> floats(kNumbersInList);
  for (std::uint32_t row = 0; row < rows; ++row) {
    if (type == ValueType::Int64) {
      builder.append(integerOf(randomAt(feature, row, 0)));
    } else if (type == ValueType::Float32) {
      builder.append(floatOf(randomAt(feature, row, 0)));
    } else if (type == ValueType::Int64List) {
      fillList(feature, row, integerOf, integers);
      builder.append(std::span<const std::int64_t>(integers));
    } else if (type == ValueType::Float32List) {
      fillList(feature, row, floatOf, floats);
      builder.append(std::span<const float>(floats));
    } else {
      (void)builder.appendValue(valueOf(feature, row));
    }
  }
  return builder.finish();
}

namespace {

Result<RowKeys> keysOf(const PoolMix& mix, std::uint32_t rows) {
  RowKeysBuilder keys;
  for (std::uint32_t row = 0; row < rows; ++row)
    RW_CHECK(keys.add(mix.keyOf(row)));
  return keys.finish();
}

} // namespace

Status PoolMix::save(std::uint32_t rows, const std::filesystem::path& path, const JobControl& job) const {
  RW_ASSIGN(const auto keys, keysOf(*this, rows));
  RW_ASSIGN(auto writer, SnapshotWriter::create(path, SnapshotKind::Items, keys));
  for (std::size_t i = 0; i < schema_.size(); ++i) {
    RW_CHECK(job.check());
    job.report("writing features", static_cast<double>(i), static_cast<double>(schema_.size()));
    RW_CHECK(writer.add(schema_.fields()[i], columnOf(i, rows)));
  }
  return writer.commit();
}

} // namespace rankwright
