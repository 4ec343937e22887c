#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// A date of the years 1 to 9999 with the time of day, as a clock on some wall tells it.
struct CivilTime {
  std::chrono::year_month_day date;
  std::int32_t secondOfDay = 0; ///< 0 to 86399
  bool hasTimeOfDay = true;     ///< whether the text that it was read from has one

  std::int32_t hour() const { return secondOfDay / 3600; }
  std::int32_t minute() const { return secondOfDay / 60 % 60; }
  std::int32_t second() const { return secondOfDay % 60; }
};

/// Reads `YYYY-MM-DD` or `YYYY-MM-DD hh:mm:ss`; nothing for any other text and for dates that do not exist.
std::optional<CivilTime> parseCivilTime(std::string_view text);

/// `YYYY-MM-DD`.
std::string dateText(const CivilTime& time);

/// `YYYY-MM-DD hh:mm:ss`.
std::string timeText(const CivilTime& time);

/// %Y %m %d %H %M %S replaced, and %% by %. Nothing for other letters after %.
std::optional<std::string> formatCivilTime(const CivilTime& time, std::string_view format);

/// Seconds from 1970-01-01 00:00:00 on the same clock, as if no hour were ever skipped or repeated.
std::int64_t secondsOf(const CivilTime& time);

/// The reverse; nothing beyond the years 1 to 9999.
std::optional<CivilTime> civilTimeAt(std::int64_t seconds);

enum class TimeUnit : std::uint8_t { Second, Minute, Hour, Day, Week, Month, Year };

/// `DAY` and the like, in any case; nothing for other text.
std::optional<TimeUnit> parseTimeUnit(std::string_view text);

/// The time `count` units later. A day that the month lacks becomes its last; whole days and more leave the
/// time of day as it is, absent or not. Nothing beyond the years 1 to 9999.
std::optional<CivilTime> later(const CivilTime& time, std::int64_t count, TimeUnit unit);

} // namespace rankwright
