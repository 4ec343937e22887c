#pragma once

#include "core/simulate/random.h"
#include "core/simulate/situation.h"

#include <cstdint>

namespace rankwright {

/// The weekday of a day since the Unix epoch, 0 for Monday.
std::uint8_t weekdayOf(std::int64_t day);

/// The hour of a session, 0 to 23: phones are used most in the evening, and weekends begin later. `hoursLate`
/// moves the day.
std::uint32_t drawHour(Random& random, bool weekend, int hoursLate);

/// Where somebody is at that hour; unknown is neither home nor work.
Place drawPlace(Random& random, bool weekend, std::uint32_t hour, bool worksOutside);

} // namespace rankwright
