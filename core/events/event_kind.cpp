#include "core/events/event_kind.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

constexpr std::array<std::string_view, kEventKindCount> kKindNames = {"exposure", "click",    "download",
                                                                      "install",  "activate", "pay"};

} // namespace

std::string_view nameOf(EventKind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}

std::optional<EventKind> parseEventKind(std::string_view name) {
  const auto found = std::ranges::find(kKindNames, name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<EventKind>(found - kKindNames.begin());
}

} // namespace rankwright
