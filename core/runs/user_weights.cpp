#include "core/runs/user_weights.h"

#include <array>

namespace rankwright {

namespace {

constexpr std::size_t kMostWeight = 12;

/// P(weight ≤ k) · 2³² of Poisson with mean 1.
constexpr auto kThresholds = [] {
  std::array<std::uint64_t, kMostWeight> thresholds{};
  double term = 0.36787944117144233; // 1/e
  double sum = 0;
  for (std::size_t k = 0; k < thresholds.size(); ++k) {
    sum += term;
    term /= static_cast<double>(k + 1);
    thresholds[k] = static_cast<std::uint64_t>(sum * 4294967296.0);
  }
  return thresholds;
}();

std::uint8_t weightOf(std::uint32_t draw) {
  std::uint8_t weight = 0;
  while (weight < kMostWeight && draw >= kThresholds[weight])
    ++weight;
  return weight;
}

} // namespace

std::uint64_t SplitMix64::next() {
  auto z = state_ += 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

void drawUserWeights(std::uint64_t seed, std::uint32_t replicate, std::span<std::uint8_t> weights) {
  SplitMix64 random(SplitMix64(SplitMix64(seed).next() + replicate).next());
  for (std::size_t i = 0; i < weights.size(); i += 2) {
    const auto bits = random.next();
    weights[i] = weightOf(static_cast<std::uint32_t>(bits));
    if (i + 1 < weights.size()) weights[i + 1] = weightOf(static_cast<std::uint32_t>(bits >> 32));
  }
}

} // namespace rankwright
