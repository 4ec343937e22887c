#pragma once

#include <cstdint>
#include <random>

namespace rankwright {

/// Uniform below `bound`, without the modulo's bias. The standard distribution differs between libraries.
inline std::uint64_t uniformBelow(std::mt19937_64& random, std::uint64_t bound) {
  const std::uint64_t limit = std::mt19937_64::max() - std::mt19937_64::max() % bound;
  auto draw = random();
  while (draw >= limit)
    draw = random();
  return draw % bound;
}

/// In [0, 1), with the 53 bits that a double holds.
inline double uniformReal(std::mt19937_64& random) {
  return static_cast<double>(random() >> 11) * 0x1p-53;
}

} // namespace rankwright
