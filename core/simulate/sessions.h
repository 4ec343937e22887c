#pragma once

#include "core/base/id.h"
#include "core/simulate/app_shelf.h"
#include "core/simulate/population.h"
#include "core/simulate/situation.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// One app opened in one session.
struct UseEvent {
  std::int64_t time = 0; ///< seconds since the Unix epoch, UTC
  UserId user;
  ItemId item;
  Situation situation;
  std::uint32_t count = 1; ///< how often within the session
};

/// Lives the days of one user after the other.
class SessionSimulator {
public:
  /// The parameters must outlive the simulator.
  SessionSimulator(const SimulationOptions& options, const AffinityModel& affinity,
                   const std::vector<UserHabits>& habits);

  /// Appends what the user does in all days. Users do not depend on each other.
  void simulate(UserId user, std::vector<UseEvent>& events);

private:
  struct OwnedApp {
    std::uint32_t app;
    double odds; ///< e^affinity
  };

  void installFirstApps(Random& random);
  void liveDay(Random& random, std::uint32_t day, std::vector<UseEvent>& events);
  void liveSession(Random& random, std::int64_t time, const Situation& situation,
                   std::vector<UseEvent>& events);
  void install(Random& random, const CategoryOdds& odds);
  std::vector<std::uint32_t> chooseApps(Random& random, const CategoryOdds& odds, std::uint32_t count) const;
  Situation situationAt(Random& random, std::uint32_t day, std::uint32_t hour) const;
  const UserHabits& habits() const { return habits_[user_.value()]; }

  const SimulationOptions& options_;
  const AffinityModel& affinity_;
  const std::vector<UserHabits>& habits_;
  AppsByCategory groups_;
  AppShelf shelf_;
  UserId user_;
  std::vector<OwnedApp> owned_;
};

} // namespace rankwright
