#include "core/simulate/store_visit.h"

#include "core/simulate/counter_random.h"
#include "core/simulate/daily_rhythm.h"
#include "core/simulate/portable_math.h"
#include "core/simulate/streams.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr double kVisitsPerSession = 0.35;
constexpr std::int64_t kSecondsPerDay = 86400;
constexpr std::int64_t kSecondsPerHour = 3600;
constexpr std::int64_t kSecondsPerMinute = 60;
constexpr std::int64_t kLeastSecondsApart = 60;

std::int64_t floorDivide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

std::uint32_t drawTheme(double uniform, const UserTraits& traits, const Situation& situation) {
  std::array<double, kCategoryCount> weights{};
  double total = 0;
  for (std::size_t i = 0; i < kCategoryCount; ++i)
    total += weights[i] = traits.preference[i] * portableExp(situationEffect(appCategories()[i], situation));
  double left = uniform * total;
  std::uint32_t theme = 0;
  while (theme + 1 < kCategoryCount && (left -= weights[theme]) >= 0)
    ++theme;
  return theme;
}

/// Seconds of the day in UTC at which somebody there opens the store.
std::int64_t drawSecond(Random& random, bool weekend, const UserHabits& habits) {
  const auto local = drawHour(random, weekend, habits.hoursLate) * kSecondsPerHour +
                     random.below(static_cast<std::uint32_t>(kSecondsPerHour));
  const auto offset = countries()[habits.country].utcOffset * kSecondsPerMinute;
  return ((local - offset) % kSecondsPerDay + kSecondsPerDay) % kSecondsPerDay;
}

Situation situationAt(Random& random, const VisitCalendar& calendar, const UserHabits& habits,
                      std::int64_t time) {
  const auto local = time + countries()[habits.country].utcOffset * kSecondsPerMinute;
  const auto day = floorDivide(local, kSecondsPerDay);
  const auto hour = static_cast<std::uint32_t>((local - day * kSecondsPerDay) / kSecondsPerHour);
  Situation situation;
  situation.daytime = daytimeOf(hour);
  situation.weekday = weekdayOf(day);
  const auto place = drawPlace(random, situation.weekend(), hour, habits.worksOutside);
  if (habits.tellsPlace) situation.place = place;
  if (habits.sharing == LocationSharing::None) return situation;
  situation.country = habits.country;
  situation.weather = weatherOn(calendar.weatherSeed, habits.country, habits.city,
                                static_cast<std::uint32_t>(day - calendar.weatherDay));
  if (habits.sharing == LocationSharing::City) situation.city = habits.city;
  return situation;
}

std::vector<std::int64_t> drawTimes(Random& random, const UserHabits& habits, std::int64_t day) {
  std::vector<std::int64_t> seconds;
  for (auto left = random.poisson(kVisitsPerSession * habits.sessionsPerDay); left > 0; --left)
    seconds.push_back(drawSecond(random, weekdayOf(day) >= 5, habits));
  std::ranges::sort(seconds);
  std::vector<std::int64_t> times;
  for (const auto second : seconds) {
    const auto time = day * kSecondsPerDay + second;
    times.push_back(times.empty() ? time : std::max(time, times.back() + kLeastSecondsApart));
  }
  // Pushed apart, the last ones of a busy evening may have left the day.
  std::erase_if(times, [&](auto time) { return time >= (day + 1) * kSecondsPerDay; });
  return times;
}

} // namespace

std::vector<StoreVisit> visitsOf(const VisitCalendar& calendar, UserId user, const UserHabits& habits,
                                 const UserTraits& traits, std::uint16_t day) {
  Random random(calendar.seed, Streams::kVisits, std::uint64_t{user.value()} << 16 | day);
  const CounterRandom intents(calendar.seed);
  std::vector<StoreVisit> visits;
  for (const auto time : drawTimes(random, habits, calendar.firstDay + day)) {
    StoreVisit visit;
    visit.time = time;
    visit.day = day;
    visit.number = static_cast<std::uint16_t>(visits.size());
    visit.situation = situationAt(random, calendar, habits, time);
    const auto draws =
        intents.at(DrawPurpose::Visit, {.user = user.value(), .day = day, .visit = visit.number});
    visit.domain = domainAt(draws.uniform(0));
    visit.theme = drawTheme(draws.uniform(1), traits, visit.situation);
    visit.weakNetwork = draws.chance(2, calendar.weakNetworkShare);
    visits.push_back(visit);
  }
  return visits;
}

} // namespace rankwright
