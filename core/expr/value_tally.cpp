#include "core/expr/value_tally.h"

#include "core/feature/value.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace rankwright {

namespace {

void append(std::string& bytes, std::int64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

// Equal numbers are one value: -0 is 0, and every NaN the same.
void append(std::string& bytes, float number) {
  if (number == 0) number = 0;
  if (std::isnan(number)) number = std::numeric_limits<float>::quiet_NaN();
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void append(std::string& bytes, std::string_view text) {
  append(bytes, static_cast<std::int64_t>(text.size()));
  bytes.append(text);
}

template <class T>
void append(std::string& bytes, ListCell<T> list) {
  for (const auto& element : list)
    append(bytes, element);
}

template <class T>
T take(std::string_view& bytes) {
  T number{};
  std::memcpy(&number, bytes.data(), sizeof number);
  bytes.remove_prefix(sizeof number);
  return number;
}

template <>
std::string take(std::string_view& bytes) {
  const auto size = static_cast<std::size_t>(take<std::int64_t>(bytes));
  const std::string text(bytes.substr(0, size));
  bytes.remove_prefix(size);
  return text;
}

template <class T>
Value takeAll(ValueType type, std::string_view bytes) {
  if (!isList(type)) return take<T>(bytes);
  std::vector<T> list;
  while (!bytes.empty())
    list.push_back(take<T>(bytes));
  return list;
}

} // namespace

void ValueTally::add(const Vector& values) {
  rows_ += values.rowCount();
  for (std::uint32_t row = 0; row < values.rowCount(); ++row) {
    if (values.isMissing(row)) {
      ++missing_;
      continue;
    }
    key_.clear();
    withCellOf(values.type(),
               [&]<class Cell>() { append(key_, values.cells<Cell>()[values.isConstant() ? 0 : row]); });
    count(key_, 1);
    visitNumbers(values, row, [&](double number) {
      if (!std::isfinite(number)) return;
      const bool first = low_ > high_;
      low_ = first ? number : std::min(low_, number);
      high_ = first ? number : std::max(high_, number);
    });
  }
}

void ValueTally::add(const ValueTally& other) {
  rows_ += other.rows_;
  missing_ += other.missing_;
  full_ |= other.full_;
  for (const auto& [key, rows] : other.counts_)
    count(key, rows);
  if (other.low_ > other.high_) return;
  low_ = low_ > high_ ? other.low_ : std::min(low_, other.low_);
  high_ = std::max(high_, other.high_);
}

void ValueTally::count(const std::string& key, std::uint64_t rows) {
  if (const auto known = counts_.find(key); known != counts_.end())
    known->second += rows;
  else if (counts_.size() < mostDistinct_)
    counts_.emplace(key, rows);
  else
    full_ = true;
}

std::vector<std::pair<std::string, std::uint64_t>> ValueTally::top(std::size_t count) const {
  std::vector<std::pair<std::string, std::uint64_t>> top(std::min(count, counts_.size()));
  std::partial_sort_copy(counts_.begin(), counts_.end(), top.begin(), top.end(),
                         [](const auto& a, const auto& b) {
                           return a.second != b.second ? a.second > b.second : a.first < b.first;
                         });
  return top;
}

std::string readTallied(ValueType type, const std::string& bytes) {
  switch (elementType(type)) {
  case ValueType::Int64:
    return toText(takeAll<std::int64_t>(type, bytes));
  case ValueType::Float32:
    return toText(takeAll<float>(type, bytes));
  default:
    return toText(takeAll<std::string>(type, bytes));
  }
}

} // namespace rankwright
