#include "core/simulate/responsiveness.h"

#include <array>

namespace rankwright {

namespace {

constexpr std::size_t kTypes = 4;
constexpr std::array<std::string_view, kTypes> kNames = {"persuadable", "sure thing", "lost cause",
                                                         "sleeping dog"};
constexpr std::array<double, kTypes> kSharesOfNewcomers = {0.55, 0.15, 0.25, 0.05};
constexpr std::array<double, kTypes> kSharesOfOthers = {0.25, 0.30, 0.25, 0.20};
constexpr std::array<double, kTypes> kBases = {0.0, 0.5, -1.0, 0.0};
constexpr std::array<double, kTypes> kUplifts = {0.6, 0.0, 0.0, -0.6};
constexpr double kNoise = 0.4;

ResponseType typeAt(double uniform, const std::array<double, kTypes>& shares) {
  std::size_t type = 0;
  while (type + 1 < kTypes && (uniform -= shares[type]) >= 0)
    ++type;
  return static_cast<ResponseType>(type);
}

/// The sum of three uniforms has a variance of 1/4.
double nearlyNormal(const Draws& draws) {
  return 2 * (draws.uniform(1) + draws.uniform(2) + draws.uniform(3) - 1.5);
}

} // namespace

std::string_view nameOf(ResponseType type) {
  return kNames[static_cast<std::size_t>(type)];
}

Responsiveness responsivenessOf(const CounterRandom& random, std::uint32_t user, bool newcomer) {
  const auto draws = random.at(DrawPurpose::Trait, {.user = user});
  const auto type = typeAt(draws.uniform(0), newcomer ? kSharesOfNewcomers : kSharesOfOthers);
  const auto place = static_cast<std::size_t>(type);
  return {type, kBases[place] + kNoise * nearlyNormal(draws), kUplifts[place]};
}

} // namespace rankwright
