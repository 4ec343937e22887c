#pragma once

#include <cstdint>
#include <span>

namespace rankwright {

/// A generator of 64 random bits that a number alone starts (SplitMix64, Steele, Lea and Flood 2014).
class SplitMix64 {
public:
  explicit SplitMix64(std::uint64_t state) : state_(state) {}
  std::uint64_t next();

private:
  std::uint64_t state_;
};

/// Draws how often each user counts in one replicate of a bootstrap: Poisson with mean 1 (Chamandy et al.
/// 2012), at most 12. The same seed and number of the replicate give the same weights.
void drawUserWeights(std::uint64_t seed, std::uint32_t replicate, std::span<std::uint8_t> weights);

} // namespace rankwright
