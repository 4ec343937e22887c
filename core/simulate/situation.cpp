#include "core/simulate/situation.h"

#include "core/simulate/country.h"
#include "core/simulate/streams.h"

namespace rankwright {

namespace {

constexpr std::array<std::string_view, 3> kPlaces = {"", "home", "work"};
constexpr std::array<std::string_view, 8> kWeathers = {"",        "sunny", "cloudy", "foggy",
                                                       "drizzle", "rainy", "stormy", "snowy"};

// The first hour of each daytime but the night, which also holds the hours before sunrise.
constexpr std::array<std::uint32_t, kDaytimeCount> kFirstHour = {5, 7, 11, 14, 17, 19, 23};

bool isWet(Weather weather) {
  return weather >= Weather::Drizzle;
}

double placeEffect(const AppCategory& category, Place place) {
  switch (place) {
  case Place::Home:
    return category.home;
  case Place::Work:
    return category.work;
  case Place::Unknown:
    break;
  }
  return 0;
}

template <class Enum, std::size_t N>
std::string_view wordOf(Enum value, const std::array<std::string_view, N>& words) {
  return words[static_cast<std::size_t>(value)];
}

} // namespace

std::uint8_t daytimeOf(std::uint32_t hour) {
  std::uint8_t daytime = kDaytimeCount - 1;
  for (std::uint8_t i = 0; i < kDaytimeCount; ++i)
    if (hour >= kFirstHour[i]) daytime = i;
  return daytime;
}

double situationEffect(const AppCategory& category, const Situation& situation) {
  return category.frequency + category.daytime[situation.daytime] +
         (situation.weekend() ? category.weekend : 0) + placeEffect(category, situation.place) +
         (isWet(situation.weather) ? category.wet : 0);
}

UsageContext usageContextOf(const Situation& situation, bool paid) {
  UsageContext context{.daytime = kDaytimes[situation.daytime],
                       .weekday = kWeekdays[situation.weekday],
                       .isweekend = situation.weekend() ? "weekend" : "workday",
                       .homework = wordOf(situation.place, kPlaces),
                       .cost = paid ? "paid" : "free",
                       .weather = wordOf(situation.weather, kWeathers),
                       .country = {},
                       .city = {}};
  if (situation.country) {
    const auto& country = countries()[*situation.country];
    context.country = country.name;
    if (situation.city) context.city = country.cities[*situation.city];
  }
  return context;
}

Weather weatherOn(std::uint64_t seed, std::uint8_t country, std::uint8_t city, std::uint32_t day) {
  const auto place = std::uint64_t{country} << 8 | city;
  Random random(seed, Streams::kWeather, place << 32 | day);
  const auto& climate = countries()[country];
  const double dry = 1 - climate.wetDays - climate.snowDays;
  const std::array weights = {0.40 * dry,
                              0.53 * dry,
                              0.07 * dry,
                              0.15 * climate.wetDays,
                              0.70 * climate.wetDays,
                              0.15 * climate.wetDays,
                              climate.snowDays};
  return static_cast<Weather>(random.pick(weights) + 1);
}

} // namespace rankwright
