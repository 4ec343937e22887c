#pragma once

#include "core/feature/feature_table.h"
#include "core/leaderboard/leaderboard_days.h"

#include <cstdint>
#include <optional>
#include <string>

namespace rankwright {

/// Which features of the items say what boards need to know of apps; "" for what they do not have.
struct ItemFields {
  std::string name;
  std::string package;
  std::string category;
  std::string developer;
  std::string rating;
  std::string votes;     ///< how many ratings
  std::string released;  ///< a date, or seconds since 1970
  std::string ageRating; ///< years, or a text such as "Teen" or "Mature 17+"

  friend bool operator==(const ItemFields&, const ItemFields&) = default;
};

/// Finds them by the names that stores give them, in any case.
ItemFields itemFieldsOf(const Schema& items);

/// The least age of users in years that an age rating asks for: a number, the number in a text, or one of the
/// words of ESRB and Google Play ("Everyone" 0, "Teen" 13, "Mature" 17, "Adults only" 18). Nothing for a
/// missing value and for other words.
std::optional<std::uint32_t> leastAgeOf(const Value& ageRating);

/// The day of a release: a text that begins with a date, or seconds since 1970. Nothing for anything else.
std::optional<CalendarDay> releaseDayOf(const Value& released);

} // namespace rankwright
