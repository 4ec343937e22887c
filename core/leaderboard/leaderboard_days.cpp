#include "core/leaderboard/leaderboard_days.h"

#include "core/expr/civil_time.h"
#include "core/expr/time_zone.h"

namespace rankwright {

namespace {

constexpr std::int64_t kSecondsOfADay = 86'400;

} // namespace

CalendarDay dayOfLocalTime(std::int64_t seconds) {
  const auto days = seconds / kSecondsOfADay;
  return seconds % kSecondsOfADay < 0 ? days - 1 : days;
}

std::string textOfDay(CalendarDay day) {
  const auto time = civilTimeAt(day * kSecondsOfADay);
  return time ? dateText(*time) : std::to_string(day);
}

std::optional<CalendarDay> dayOfText(std::string_view text) {
  const auto time = parseCivilTime(text);
  if (!time || time->hasTimeOfDay) return std::nullopt;
  return dayOfLocalTime(secondsOf(*time));
}

Result<CalendarDay> dayOf(const RequestClock& clock) {
  if (!clock.now)
    return fail(ErrorKind::InvalidArgument, "the clock has no time, in the zone: {}", clock.zone);
  RW_ASSIGN(const auto zone, TimeZone::named(clock.zone));
  return dayOfLocalTime(*clock.now + zone.offsetAt(*clock.now));
}

} // namespace rankwright
