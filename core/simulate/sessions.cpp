#include "core/simulate/sessions.h"

#include "core/simulate/daily_rhythm.h"
#include "core/simulate/portable_math.h"
#include "core/simulate/streams.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::int64_t kSecondsPerDay = 86400;
constexpr std::int64_t kSecondsPerHour = 3600;
constexpr std::int64_t kSecondsPerMinute = 60;
constexpr std::int64_t kSecondsPerApp = 90;

constexpr double kFirstApps = 8; // mean, above the least
constexpr std::uint32_t kLeastFirstApps = 3;
constexpr double kLastAppOfSession = 0.55;
constexpr std::uint32_t kMostAppsOfSession = 6;
constexpr double kLastOpening = 0.6;
constexpr std::uint32_t kMostOpenings = 30;

// Who owns many apps installs fewer new ones.
constexpr double kInstallChance = 0.12;
constexpr double kAppsThatHalveInstalls = 20;

CategoryOdds oddsOf(const Situation& situation) {
  CategoryOdds odds{};
  for (std::size_t i = 0; i < kCategoryCount; ++i)
    odds[i] = portableExp(situationEffect(appCategories()[i], situation));
  return odds;
}

CategoryOdds oddsOfFirstApps() {
  CategoryOdds odds{};
  for (std::size_t i = 0; i < kCategoryCount; ++i)
    odds[i] = portableExp(appCategories()[i].frequency);
  return odds;
}

} // namespace

SessionSimulator::SessionSimulator(const SimulationOptions& options, const AffinityModel& affinity,
                                   const std::vector<UserHabits>& habits)
    : options_(options),
      affinity_(affinity),
      habits_(habits),
      groups_(groupByCategory(affinity.apps())),
      shelf_(affinity, groups_) {}

void SessionSimulator::simulate(UserId user, std::vector<UseEvent>& events) {
  Random random(options_.seed, Streams::kSessions, user.value());
  user_ = user;
  shelf_.restock(user);
  owned_.clear();
  installFirstApps(random);
  for (std::uint32_t day = 0; day < options_.days; ++day) {
    if (day > 0) shelf_.release(day);
    liveDay(random, day, events);
  }
}

void SessionSimulator::installFirstApps(Random& random) {
  const auto odds = oddsOfFirstApps();
  for (auto count = kLeastFirstApps + random.poisson(kFirstApps); count > 0; --count)
    install(random, odds);
}

void SessionSimulator::install(Random& random, const CategoryOdds& odds) {
  const auto app = shelf_.take(random, odds);
  if (app) owned_.push_back({*app, portableExp(affinity_.affinity(user_, ItemId(*app)))});
}

void SessionSimulator::liveDay(Random& random, std::uint32_t day, std::vector<UseEvent>& events) {
  const auto offset = countries()[habits().country].utcOffset * kSecondsPerMinute;
  const auto midnight = (options_.firstDay + day) * kSecondsPerDay - offset;
  const bool weekend = weekdayOf(options_.firstDay + day) >= 5;
  for (auto sessions = random.poisson(habits().sessionsPerDay); sessions > 0; --sessions) {
    const auto hour = drawHour(random, weekend, habits().hoursLate);
    const auto second = random.below(kSecondsPerHour);
    const auto situation = situationAt(random, day, hour);
    liveSession(random, midnight + hour * kSecondsPerHour + second, situation, events);
  }
}

Situation SessionSimulator::situationAt(Random& random, std::uint32_t day, std::uint32_t hour) const {
  Situation situation;
  situation.daytime = daytimeOf(hour);
  situation.weekday = weekdayOf(options_.firstDay + day);
  const auto place = drawPlace(random, situation.weekend(), hour, habits().worksOutside);
  if (habits().tellsPlace) situation.place = place;
  if (habits().sharing == LocationSharing::None) return situation;
  situation.country = habits().country;
  situation.weather = weatherOn(options_.seed, habits().country, habits().city, day);
  if (habits().sharing == LocationSharing::City) situation.city = habits().city;
  return situation;
}

void SessionSimulator::liveSession(Random& random, std::int64_t time, const Situation& situation,
                                   std::vector<UseEvent>& events) {
  const auto odds = oddsOf(situation);
  const double crowded = static_cast<double>(owned_.size()) / kAppsThatHalveInstalls;
  if (random.chance(kInstallChance / (1 + crowded))) install(random, odds);
  const auto count = 1 + random.failures(kLastAppOfSession, kMostAppsOfSession - 1);
  for (const auto app : chooseApps(random, odds, count)) {
    const auto openings = 1 + random.failures(kLastOpening, kMostOpenings - 1);
    events.push_back({time, user_, ItemId(app), situation, openings});
    time += kSecondsPerApp;
  }
}

std::vector<std::uint32_t> SessionSimulator::chooseApps(Random& random, const CategoryOdds& odds,
                                                        std::uint32_t count) const {
  std::vector<double> weights;
  for (const auto& owned : owned_)
    weights.push_back(owned.odds * odds[affinity_.apps()[owned.app].category]);
  std::vector<std::uint32_t> chosen;
  while (chosen.size() < count) {
    const auto position = random.pick(weights);
    if (position == weights.size()) break;
    chosen.push_back(owned_[position].app);
    weights[position] = 0;
  }
  return chosen;
}

} // namespace rankwright
