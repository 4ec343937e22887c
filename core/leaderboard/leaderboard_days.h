#pragma once

#include "core/base/result.h"
#include "core/expr/request_clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// Days since 1970-01-01 on the calendar of the workspace's time zone.
using CalendarDay = std::int64_t;

/// "2026-03-07".
std::string textOfDay(CalendarDay day);

/// The reverse; nothing for a text that is no date.
std::optional<CalendarDay> dayOfText(std::string_view text);

/// The day that holds a time, both told on the same calendar, in seconds since 1970.
CalendarDay dayOfLocalTime(std::int64_t seconds);

/// The day on the clock's calendar. Errors: NotFound for a zone that the database lacks; InvalidArgument for
/// a clock without a time.
Result<CalendarDay> dayOf(const RequestClock& clock);

/// Days from the first to the last one, both of which count; an open end has no limit.
struct DaySpan {
  std::optional<CalendarDay> first = {};
  std::optional<CalendarDay> last = {};

  bool contains(CalendarDay day) const { return (!first || *first <= day) && (!last || day <= *last); }
  bool isOver(CalendarDay day) const { return last && *last < day; }
  bool meets(const DaySpan& other) const {
    return (!last || !other.first || *other.first <= *last) &&
           (!other.last || !first || *first <= *other.last);
  }

  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

} // namespace rankwright
