#include "core/events/day_clock.h"

namespace rankwright {

namespace {

constexpr std::int64_t kQuarter = 15 * 60 * 1000;
constexpr std::int64_t kDay = 24 * 60 * 60 * 1000;

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

} // namespace

Result<DayClock> DayClock::in(const std::string& zone) {
  RW_ASSIGN(auto found, TimeZone::named(zone));
  return DayClock(std::move(found));
}

std::int64_t DayClock::dayOf(std::int64_t time) {
  const auto quarter = floorDivide(time, kQuarter);
  if (quarter != quarter_) {
    quarter_ = quarter;
    offset_ = zone_.offsetAt(quarter * (kQuarter / 1000)) * 1000;
  }
  return floorDivide(time + offset_, kDay);
}

} // namespace rankwright
