#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

/// The counters of a row of rollups, in the order of its columns.
enum class Measure : std::uint8_t {
  Exposures, ///< of lists made for the request
  Cached,    ///< exposures of lists from a cache
  Clicks,
  Downloads,
  Installs,
  Activations,
  Payments,
  Amount, ///< of payments, in millionths
};

inline constexpr std::size_t kMeasureCount = 8;

/// The column of the table `rollup`: "exposures", "cached", "clicks", …
std::string_view nameOf(Measure measure);
std::optional<Measure> parseMeasure(std::string_view name);

} // namespace rankwright
