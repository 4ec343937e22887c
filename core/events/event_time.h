#pragma once

#include "core/base/result.h"
#include "core/expr/time_zone.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

/// How a source of events writes times.
enum class EventTimeForm : std::uint8_t {
  Date,         ///< 2024-03-07 or 2024-03-07 09:30[:15[.123456]][Z or +08:00], with T or a space between
  Seconds,      ///< since 1970, UTC, with a fraction or without
  Milliseconds, ///< the same
  Microseconds,
};

/// "date", "seconds", "milliseconds", "microseconds".
std::optional<EventTimeForm> parseEventTimeForm(std::string_view name);

/// Reads times of one form. Dates that do not say how far their clock is ahead of UTC are of a zone.
class EventTimeReader {
public:
  EventTimeReader(EventTimeForm form, TimeZone zone) : form_(form), zone_(std::move(zone)) {}

  /// Milliseconds since 1970, UTC, rounded down; nothing for any other text.
  std::optional<std::int64_t> read(std::string_view text) const;

private:
  std::optional<std::int64_t> readDate(std::string_view text) const;

  EventTimeForm form_;
  TimeZone zone_;
};

} // namespace rankwright
