#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

/// What an event log knows to happen, in the order in which it happens. Logs store the number.
enum class EventKind : std::uint8_t {
  Exposure, ///< a user saw an item of a list
  Click,
  Download,
  Install,
  Activate, ///< the user opened what was installed for the first time
  Pay,
};

inline constexpr std::size_t kEventKindCount = 6;

/// "exposure", "click", "download", "install", "activate", "pay".
std::string_view nameOf(EventKind kind);
std::optional<EventKind> parseEventKind(std::string_view name);

} // namespace rankwright
