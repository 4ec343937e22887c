#pragma once

#include "core/base/id.h"
#include "core/simulate/affinity.h"
#include "core/simulate/population.h"
#include "core/simulate/situation.h"
#include "core/simulate/store_domain.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// One time that somebody opens the store and looks at one list.
struct StoreVisit {
  std::int64_t time = 0;    ///< seconds since the Unix epoch, UTC
  std::uint16_t day = 0;    ///< from the first of the calendar
  std::uint16_t number = 0; ///< of the day
  Situation situation;
  StoreDomain domain = StoreDomain::Home;
  std::uint32_t theme = 0;  ///< category that the visit is about
  bool weakNetwork = false; ///< a list of a pipeline is that of the visit before
};

/// When visits may be, and how many of them have no network to speak of.
struct VisitCalendar {
  std::uint64_t seed = 1;
  std::int64_t firstDay = 0;     ///< since 1970, UTC
  std::uint64_t weatherSeed = 1; ///< of the store, see `weatherOn`
  std::int64_t weatherDay = 0;   ///< since 1970, from which the days of the weather count
  double weakNetworkShare = 0;
};

/// Visits of a user on a day in UTC, by rising time, at least a minute apart. Their number is Poisson with
/// 0.35 times the user's sessions; hours follow the daily rhythm where the user lives; domains have the
/// shares of `DomainIntent`; the theme is drawn by the user's preferences times e^effect of the situation.
/// They hang on the calendar, the user and the day alone.
std::vector<StoreVisit> visitsOf(const VisitCalendar& calendar, UserId user, const UserHabits& habits,
                                 const UserTraits& traits, std::uint16_t day);

} // namespace rankwright
