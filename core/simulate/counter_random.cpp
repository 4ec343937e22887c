#include "core/simulate/counter_random.h"

#include "core/simulate/portable_math.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint64_t kFirstMultiplier = 0xD2511F53;
constexpr std::uint64_t kSecondMultiplier = 0xCD9E8D57;
constexpr std::uint32_t kFirstWeyl = 0x9E3779B9;
constexpr std::uint32_t kSecondWeyl = 0xBB67AE85;
constexpr int kRounds = 10;

std::uint32_t high(std::uint64_t product) {
  return static_cast<std::uint32_t>(product >> 32);
}
std::uint32_t low(std::uint64_t product) {
  return static_cast<std::uint32_t>(product);
}

} // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < kRounds; ++round) {
    const auto first = kFirstMultiplier * counter[0];
    const auto second = kSecondMultiplier * counter[2];
    counter = {high(second) ^ counter[1] ^ key[0], low(second), high(first) ^ counter[3] ^ key[1],
               low(first)};
    key[0] += kFirstWeyl;
    key[1] += kSecondWeyl;
  }
  return counter;
}

double Draws::exponential(std::size_t number, double mean, double most) const {
  return std::min(most, -mean * portableLog(uniform(number)));
}

CounterRandom::CounterRandom(std::uint64_t seed)
    : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)} {}

Draws CounterRandom::at(DrawPurpose purpose, const DrawPlace& place) const {
  const auto when = std::uint32_t{place.day} << 16 | place.visit;
  return {philox({place.user, place.item, when, static_cast<std::uint32_t>(purpose)}, key_)};
}

} // namespace rankwright
