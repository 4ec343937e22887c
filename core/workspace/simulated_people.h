#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/pipeline/request.h"
#include "core/simulate/affinity.h"
#include "core/simulate/population.h"
#include "core/workspace/experiment_simulation.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rankwright {

/// How a workspace sees somebody when a simulation begins.
struct PersonProfile {
  std::string key;                  ///< in logs
  bool newcomer = false;            ///< the workspace knows nothing of what they did
  UserId user = kNoUser;            ///< the row of the workspace, where it has one
  std::vector<NamedValue> features; ///< what a request says of others
  std::vector<std::string> used;    ///< keys of the apps that they have, most used first
};

/// The people of a simulated experiment, numbered from 0. What is true of them does not hang on their
/// number. Profiles may be made by several threads at once.
class SimulatedPeople {
public:
  /// From the seed of a synthetic store, else from the workspace's log. Reports "reading the log". Errors:
  /// Conflict when the workspace is no longer what its seed makes; InvalidArgument when nobody did anything;
  /// Io, Cancelled.
  static Result<std::unique_ptr<const SimulatedPeople>> of(const Workspace& workspace, std::uint32_t users,
                                                           std::uint64_t seed, const JobControl& job);

  virtual ~SimulatedPeople() = default;
  virtual TasteSource source() const = 0;

  /// Errors: those of profiles.
  virtual Result<PersonProfile> profileOf(UserId person) const = 0;

  /// Tastes and traits by person, apps by row of the pool.
  const AffinityModel& affinity() const { return affinity_; }
  const UserHabits& habitsOf(UserId person) const { return habits_[person.value()]; }

  std::uint64_t storeSeed() const { return storeSeed_; } ///< of the weather
  std::int64_t storeDay() const { return storeDay_; }    ///< from which days of releases count, since 1970
  std::int64_t lastDay() const { return lastDay_; }      ///< of the workspace's log, since 1970

protected:
  AffinityModel affinity_;
  std::vector<UserHabits> habits_;
  std::uint64_t storeSeed_ = 0;
  std::int64_t storeDay_ = 0;
  std::int64_t lastDay_ = 0;
};

/// The keys in the user feature `used_items` of a row.
std::vector<std::string> usedKeysOf(const Workspace& workspace, UserId user);

} // namespace rankwright
