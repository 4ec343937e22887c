#include "core/simulate/daily_rhythm.h"

#include <array>

namespace rankwright {

namespace {

constexpr std::uint32_t kHours = 24;

// Relative numbers of sessions by hour.
constexpr std::array<double, kHours> kWorkday = {1.5, 0.8, 0.4, 0.3, 0.3, 0.8, 2.2, 4.5, 5.5, 4.5, 4.2, 4.6,
                                                 6.0, 5.2, 4.5, 4.6, 5.0, 5.8, 6.4, 7.0, 7.6, 7.4, 6.0, 3.6};
constexpr std::array<double, kHours> kWeekend = {2.4, 1.5, 0.9, 0.5, 0.3, 0.4, 0.8, 1.6, 3.0, 4.6, 5.6, 6.0,
                                                 6.2, 6.0, 5.8, 5.8, 5.9, 6.0, 6.2, 6.6, 7.2, 7.2, 6.2, 4.4};

constexpr std::uint32_t kWorkBegins = 9;
constexpr std::uint32_t kWorkEnds = 17;
constexpr double kAtWork = 0.85;
constexpr double kAtHome = 0.65;

} // namespace

std::uint8_t weekdayOf(std::int64_t day) {
  // The epoch began on a Thursday; adding whole weeks keeps the remainder positive.
  constexpr std::int64_t kThursday = 3;
  return static_cast<std::uint8_t>(((day + kThursday) % 7 + 7) % 7);
}

std::uint32_t drawHour(Random& random, bool weekend, int hoursLate) {
  const auto usual = static_cast<std::uint32_t>(random.pick(weekend ? kWeekend : kWorkday));
  return (usual + kHours + static_cast<std::uint32_t>(hoursLate)) % kHours;
}

Place drawPlace(Random& random, bool weekend, std::uint32_t hour, bool worksOutside) {
  const double draw = random.uniform();
  const bool workingHours = !weekend && hour >= kWorkBegins && hour < kWorkEnds;
  if (worksOutside && workingHours) return draw < kAtWork ? Place::Work : Place::Unknown;
  return draw < kAtHome ? Place::Home : Place::Unknown;
}

} // namespace rankwright
