#pragma once

#include "core/leaderboard/item_day_counts.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// What is counted of an app until it has been seen.
enum class SeenBy : std::uint8_t { Exposures, Clicks, Installs };

/// "exposures", "clicks", "installs".
std::string_view describe(SeenBy seenBy);

/// Nothing for a text that `describe` does not give.
std::optional<SeenBy> seenByOf(std::string_view text);

/// With how many an app has been seen where nobody says it: installs and clicks are much rarer than
/// exposures.
std::uint64_t usualCount(SeenBy seenBy);

/// With how many of what an app has been seen.
struct SeenAim {
  SeenBy by = SeenBy::Exposures;
  std::uint64_t count = 100;

  friend bool operator==(const SeenAim&, const SeenAim&) = default;
};

/// How long a new app waited until it was seen.
struct NewAppWait {
  ItemId item;
  std::uint32_t days = 0; ///< since it was first there: 0 for the same day
  bool isReached = false; ///< else the logs end so many days after it came

  friend bool operator==(const NewAppWait&, const NewAppWait&) = default;
};

/// The wait of each app that came between the two days, both of which count, until the aim was logged of it;
/// `firstDays` tells since when an app is there, [items], nothing: nobody knows. `last` is the last day of
/// the logs. Counts from before an app was there, and undated ones, do not count.
std::vector<NewAppWait> waitsOfNewApps(const ItemDayCounts& counts,
                                       std::span<const std::optional<CalendarDay>> firstDays,
                                       const DaySpan& came, CalendarDay last, const SeenAim& aim);

} // namespace rankwright
