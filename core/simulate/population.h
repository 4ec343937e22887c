#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/simulate/affinity.h"
#include "core/simulate/random.h"
#include "core/simulate/simulation_options.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// What a phone tells about where it is.
enum class LocationSharing : std::uint8_t { None, Country, City };

/// How a user lives; what the user likes is in `UserTraits`.
struct UserHabits {
  std::uint8_t country = 0; ///< position in `countries()`
  std::uint8_t city = 0;    ///< position in the country's cities
  LocationSharing sharing = LocationSharing::None;
  bool tellsPlace = false;   ///< whether the log knows home from work
  bool worksOutside = false; ///< in an office on workdays
  double sessionsPerDay = 0; ///< on average
  int hoursLate = 0;         ///< how much later than others the day begins
};

/// Habits drawn from the population's distribution.
UserHabits drawHabits(Random& random);

struct Population {
  std::vector<UserTraits> traits;
  std::vector<UserHabits> habits;
};

/// Users with few favourite categories (Dirichlet) and log-normal activity. Each user has a random stream of
/// its own, so that more users leave the first ones as they are. Errors: Cancelled.
Result<Population> makePopulation(const SimulationOptions& options, const JobControl& job);

} // namespace rankwright
