#include "core/experiment/simulated_user.h"

#include <cmath>
#include <numbers>

namespace rankwright {

namespace {

/// Impressions beyond the first, on average over users.
constexpr double kMeanMore = 4;
constexpr double kActivitySpread = 0.8; ///< of the logarithm
constexpr double kLowestRate = 0.05;
constexpr double kHighestRate = 0.25;
constexpr double kMeanRate = (kLowestRate + kHighestRate) / 2;

/// Numbers that depend on seed, run and user alone (SplitMix64 of Steele, Lea and Flood 2014).
class UserStream {
public:
  UserStream(std::uint64_t seed, std::uint64_t run, std::uint64_t user)
      : state_(mixed(mixed(mixed(seed) ^ run) ^ user)) {}

  double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  bool chance(double p) { return uniform() < p; }

  double normal() {
    const auto radius = std::sqrt(-2 * std::log1p(-uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
  }

  double poisson(double mean) {
    double count = 0;
    for (double product = uniform(), limit = std::exp(-mean); product > limit; product *= uniform())
      ++count;
    return count;
  }

  double binomial(double trials, double p) {
    double count = 0;
    for (double i = 0; i < trials; ++i)
      count += chance(p);
    return count;
  }

private:
  static std::uint64_t mixed(std::uint64_t z) {
    z += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    return mixed(state_);
  }

  std::uint64_t state_;
};

} // namespace

double SimulatedPopulation::clickRate(bool treated) const {
  return kMeanRate * (treated ? 1 + lift : 1);
}

double SimulatedPopulation::clicksPerUser(bool treated) const {
  return (1 + kMeanMore) * clickRate(treated);
}

Status checkPopulation(const SimulatedPopulation& population) {
  const auto highest = kHighestRate * (1 + population.lift);
  if (population.lift > -1 && highest <= 1) return {};
  return fail(ErrorKind::InvalidArgument, "the lift leaves a click rate outside [0, 1]: {}", highest);
}

SimulatedUser simulateUser(const SimulatedPopulation& population, std::uint64_t run, std::uint64_t user) {
  UserStream random(population.seed, run, user);
  const auto activity =
      kMeanMore * std::exp(kActivitySpread * random.normal() - kActivitySpread * kActivitySpread / 2);
  const auto rate = kLowestRate + (kHighestRate - kLowestRate) * random.uniform();
  SimulatedUser result;
  result.earlierImpressions = 1 + random.poisson(activity);
  result.earlierClicks = random.binomial(result.earlierImpressions, rate);
  result.treated = random.chance(0.5);
  result.impressions = 1 + random.poisson(activity);
  result.clicks = random.binomial(result.impressions, result.treated ? rate * (1 + population.lift) : rate);
  return result;
}

} // namespace rankwright
