#pragma once

#include "core/base/result.h"
#include "core/expr/time_zone.h"

#include <cstdint>
#include <string>

namespace rankwright {

/// Tells the day of a time in a zone: days since 1970-01-01, as calendars there count them. For one thread at
/// a time.
class DayClock {
public:
  /// Errors: NotFound for an unknown zone.
  static Result<DayClock> in(const std::string& zone);

  /// Of a time in milliseconds since 1970, UTC.
  std::int64_t dayOf(std::int64_t time);

private:
  explicit DayClock(TimeZone zone) : zone_(std::move(zone)) {}

  TimeZone zone_;
  // Events come mostly in order: all of one quarter of an hour have one offset.
  std::int64_t quarter_ = INT64_MIN;
  std::int64_t offset_ = 0; ///< milliseconds
};

} // namespace rankwright
