#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace rankwright {

/// A stretch of a text or a list.
struct Stretch {
  std::size_t begin = 0;
  std::size_t size = 0;
};

/// Stands for "all the rest".
inline constexpr std::int64_t kToTheEnd = std::numeric_limits<std::int64_t>::max();

/// `length` of `size` elements from the one at `position` on, counted from 1, or from the end when it is
/// negative; as many as there are. Empty where nothing lies there.
inline Stretch stretchOf(std::int64_t position, std::int64_t length, std::size_t size) {
  const auto count = static_cast<std::int64_t>(size);
  const auto begin = position > 0 ? position - 1 : position + count;
  if (position == 0 || length <= 0 || begin < 0 || begin >= count) return {};
  return {static_cast<std::size_t>(begin), static_cast<std::size_t>(std::min(length, count - begin))};
}

} // namespace rankwright
