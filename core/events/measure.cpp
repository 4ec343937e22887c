#include "core/events/measure.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

constexpr std::array<std::string_view, kMeasureCount> kMeasureNames = {
    "exposures", "cached", "clicks", "downloads", "installs", "activations", "payments", "amount"};

} // namespace

std::string_view nameOf(Measure measure) {
  return kMeasureNames[static_cast<std::size_t>(measure)];
}

std::optional<Measure> parseMeasure(std::string_view name) {
  const auto found = std::ranges::find(kMeasureNames, name);
  if (found == kMeasureNames.end()) return std::nullopt;
  return static_cast<Measure>(found - kMeasureNames.begin());
}

} // namespace rankwright
