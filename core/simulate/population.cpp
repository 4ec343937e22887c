#include "core/simulate/population.h"

#include "core/simulate/portable_math.h"
#include "core/simulate/random.h"
#include "core/simulate/streams.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

constexpr std::uint32_t kUsersBetweenChecks = 1024;

// A user's categories are Dirichlet with this in total: at about five, a handful of the 24 hold most of the
// interest.
constexpr double kTasteConcentration = 5.0;

constexpr double kMedianSessionsPerDay = 2.2;
constexpr double kActivitySpread = 0.8;
constexpr double kMostSessionsPerDay = 40;

constexpr std::array<double, kCityCount> kCityShares = {0.6, 0.25, 0.15};
constexpr std::array<double, 3> kSharingShares = {0.10, 0.35, 0.55};
constexpr double kTellsPlace = 0.28;
constexpr double kWorksOutside = 0.7;

std::array<double, kCategoryCount> drawPreference(Random& random) {
  std::array<double, kCategoryCount> preference{};
  double shares = 0;
  for (const auto& category : appCategories())
    shares += category.share;
  double total = 0;
  for (std::size_t i = 0; i < kCategoryCount; ++i) {
    preference[i] = random.gamma(kTasteConcentration * appCategories()[i].share / shares);
    total += preference[i];
  }
  for (auto& value : preference)
    value /= total;
  return preference;
}

std::uint8_t drawCountry(Random& random) {
  std::vector<double> shares;
  for (const auto& country : countries())
    shares.push_back(country.share);
  return static_cast<std::uint8_t>(random.pick(shares));
}

UserTraits drawTraits(Random& random, Language language) {
  UserTraits traits;
  traits.preference = drawPreference(random);
  traits.language = language;
  traits.thrift = random.between(0.3, 1.5);
  for (auto& value : traits.latent)
    value = random.normal();
  return traits;
}

} // namespace

UserHabits drawHabits(Random& random) {
  UserHabits habits;
  habits.country = drawCountry(random);
  habits.city = static_cast<std::uint8_t>(random.pick(kCityShares));
  habits.sharing = static_cast<LocationSharing>(random.pick(kSharingShares));
  habits.tellsPlace = random.chance(kTellsPlace);
  habits.worksOutside = random.chance(kWorksOutside);
  habits.sessionsPerDay =
      std::min(kMostSessionsPerDay, kMedianSessionsPerDay * portableExp(kActivitySpread * random.normal()));
  habits.hoursLate = static_cast<int>(random.below(5)) - 2;
  return habits;
}

Result<Population> makePopulation(const SimulationOptions& options, const JobControl& job) {
  Population population;
  for (std::uint32_t i = 0; i < options.users; ++i) {
    if (i % kUsersBetweenChecks == 0) RW_CHECK(job.check());
    Random random(options.seed, Streams::kUsers, i);
    const auto& habits = population.habits.emplace_back(drawHabits(random));
    population.traits.push_back(drawTraits(random, countries()[habits.country].language));
  }
  return population;
}

} // namespace rankwright
