#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace rankwright {

/// The time that rules see: an input of the request, so that a replay repeats it. Functions of the clock
/// declare `Resolution::usesClock`.
struct RequestClock {
  std::optional<std::int64_t> now =
      {};                ///< seconds since the Unix epoch; nothing: functions of now are missing
  std::string zone = {}; ///< IANA name of the zone that dates are told in; "" for UTC
};

/// The present time in seconds since the Unix epoch.
std::int64_t presentTime();

} // namespace rankwright
