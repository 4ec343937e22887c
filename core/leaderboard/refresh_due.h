#pragma once

#include "core/leaderboard/leaderboard_days.h"
#include "core/leaderboard/leaderboard_release.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// A board on the shelf and how old its list is.
struct ListAge {
  std::string board;
  std::uint32_t version = 0; ///< the latest
  std::int64_t builtAt = 0;  ///< when the version came, or a later refresh found its list to be the same
  std::int64_t dueAt = 0;    ///< `refresh_hours` of the published definition after that

  friend bool operator==(const ListAge&, const ListAge&) = default;
};

/// The ages of the lists that users see on that day, the one that is due first before the others; times are
/// in seconds since 1970. Boards outside of their start and end are not among them, nor are those whose
/// definition cannot be read.
std::vector<ListAge> listAges(const ShelfContent& shelf, CalendarDay today);

/// Those that are due at `now`.
std::vector<ListAge> dueLists(const ShelfContent& shelf, CalendarDay today, std::int64_t now);

} // namespace rankwright
