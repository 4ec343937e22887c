#pragma once

#include "core/logs/usage_context.h"
#include "core/simulate/app_category.h"
#include "core/simulate/random.h"

#include <array>
#include <cstdint>
#include <optional>

namespace rankwright {

inline constexpr std::array<std::string_view, kDaytimeCount> kDaytimes = {
    "sunrise", "morning", "noon", "afternoon", "sunset", "evening", "night"};
inline constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                              "friday", "saturday", "sunday"};

enum class Place : std::uint8_t { Unknown, Home, Work };
enum class Weather : std::uint8_t { Unknown, Sunny, Cloudy, Foggy, Drizzle, Rainy, Stormy, Snowy };

/// What the log knows of the circumstances of a use, as numbers. Choices depend on this and on nothing that
/// stays hidden, so that the true utility is a function of the logged context.
struct Situation {
  std::uint8_t daytime = 0; ///< position in `kDaytimes`
  std::uint8_t weekday = 0; ///< position in `kWeekdays`
  Place place = Place::Unknown;
  Weather weather = Weather::Unknown;
  std::optional<std::uint8_t> country = {}; ///< position in `countries()`
  std::optional<std::uint8_t> city = {};    ///< position in the country's cities

  bool weekend() const { return weekday >= 5; }
};

/// The daytime of an hour of the day, 0 to 23, as a position in `kDaytimes`.
std::uint8_t daytimeOf(std::uint32_t hour);

/// What the situation adds to the utility of every app of a category, in logits.
double situationEffect(const AppCategory& category, const Situation& situation);

/// The situation in the words of the log. `paid` is whether the app that was used costs money.
UsageContext usageContextOf(const Situation& situation, bool paid);

/// The weather of a place on a day, the same for everybody there. `day` counts from the first of the
/// simulation.
Weather weatherOn(std::uint64_t seed, std::uint8_t country, std::uint8_t city, std::uint32_t day);

} // namespace rankwright
