#pragma once

#include "core/logs/log_store.h"
#include "core/workspace/simulated_people.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace rankwright {

/// The people of a workspace's log, with tastes made from what they used: nobody knows what is true of them,
/// so this is a plausible world and not theirs. Where more are wanted than the log has, they come again under
/// other keys ("anna#2") and with other luck.
class LoggedPeople : public SimulatedPeople {
public:
  /// Errors: InvalidArgument when nobody did anything; those of the log; Cancelled.
  static Result<std::unique_ptr<const SimulatedPeople>> of(const Workspace& workspace, std::uint32_t users,
                                                           std::uint64_t seed, const JobControl& job);

  TasteSource source() const override { return TasteSource::Log; }
  Result<PersonProfile> profileOf(UserId person) const override;

private:
  explicit LoggedPeople(const Workspace& workspace) : workspace_(workspace) {}
  Status make(const ResolvedLog& log, std::uint32_t users, std::uint64_t seed, const JobControl& job);
  UserHabits habitsFor(UserId row, std::uint32_t number, std::uint64_t seed) const;

  const Workspace& workspace_;
  std::vector<UserId> rows_; ///< users of the log
};

} // namespace rankwright
