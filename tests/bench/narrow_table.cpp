#include "tests/bench/narrow_table.h"

#include <random>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

constexpr std::uint32_t kRows = 1'000'000;

template <class T>
PackedNumbers<T> widened(const PackedNumbers<T>& numbers) {
  std::vector<T> plain(numbers.size());
  numbers.decode(0, numbers.size(), plain.data());
  return PackedNumbers<T>::plain(Buffer(std::move(plain)));
}

Column widened(const Column& column) {
  auto parts = column.parts();
  if (parts.type == ValueType::Int64)
    parts.integers = widened(parts.integers);
  else
    parts.floats = widened(parts.floats);
  return Column(std::move(parts));
}

template <class Make>
Column columnOf(ValueType type, Make make) {
  ColumnBuilder builder(type);
  for (std::uint32_t row = 0; row < kRows; ++row)
    (void)builder.append(make());
  return builder.finish();
}

} // namespace

FeatureTable narrowTable(ColumnWidth width) {
  std::mt19937 random(7);
  const auto integers = [&random](std::uint32_t below) {
    return columnOf(ValueType::Int64, [&] { return Value(static_cast<std::int64_t>(random() % below)); });
  };
  const auto floats = [&random](std::uint32_t values) {
    return columnOf(ValueType::Float32, [&] { return Value(static_cast<float>(random() % values) / 8 + 1); });
  };
  std::vector<Column> columns;
  columns.push_back(integers(101));
  columns.push_back(integers(50'000));
  columns.push_back(floats(200));
  columns.push_back(floats(20'000));
  if (width == ColumnWidth::Plain)
    for (auto& column : columns)
      column = widened(column);
  return FeatureTable::of(Schema::of({{"stars", ValueType::Int64},
                                      {"visits", ValueType::Int64},
                                      {"price", ValueType::Float32},
                                      {"score", ValueType::Float32}})
                              .value(),
                          std::move(columns), kRows)
      .value();
}

} // namespace rankwright
