#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace rankwright {

/// Sorts by `keyOf(element)`, an unsigned number, in rising order; equal keys keep their order. Digits of 11
/// bits from the lowest up, where a digit that all elements share costs nothing but its count. Needs as much
/// memory again.
template <class T, class KeyOf>
void radixSort(std::vector<T>& values, KeyOf keyOf) {
  using Key = decltype(keyOf(values.front()));
  constexpr int kDigitBits = 11;
  constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;
  constexpr auto kPasses =
      static_cast<std::size_t>((std::numeric_limits<Key>::digits + kDigitBits - 1) / kDigitBits);
  const auto digitOf = [&keyOf](const T& value, std::size_t pass) {
    return static_cast<std::size_t>(keyOf(value) >> (pass * kDigitBits)) & (kDigits - 1);
  };
  std::vector<std::array<std::size_t, kDigits>> places(kPasses);
  for (const auto& value : values)
    for (std::size_t pass = 0; pass < kPasses; ++pass)
      ++places[pass][digitOf(value, pass)];
  std::vector<T> moved;
  for (std::size_t pass = 0; pass < kPasses; ++pass) {
    auto& place = places[pass];
    if (values.empty() || place[digitOf(values.front(), pass)] == values.size()) continue;
    std::size_t next = 0;
    for (auto& each : place)
      next += std::exchange(each, next);
    moved.resize(values.size());
    for (const auto& value : values)
      moved[place[digitOf(value, pass)]++] = value;
    values.swap(moved);
  }
}

} // namespace rankwright
