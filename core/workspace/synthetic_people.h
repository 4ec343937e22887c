#pragma once

#include "core/simulate/simulation_options.h"
#include "core/workspace/simulated_people.h"

#include <cstdint>
#include <memory>

namespace rankwright {

/// The people of a synthetic store: those of its log, then further ones of the same population. Of the
/// further ones 30 % are newcomers; the others have lived through the days of the log as those in it have,
/// and are described by profiles made of what they did, but indexes and models have not learned from them.
class SyntheticPeople : public SimulatedPeople {
public:
  /// Errors: Conflict when an item of the pool is not one that the seed makes; Cancelled.
  static Result<std::unique_ptr<const SimulatedPeople>> of(const Workspace& workspace, std::uint32_t users,
                                                           const JobControl& job);

  TasteSource source() const override { return TasteSource::SyntheticStore; }
  Result<PersonProfile> profileOf(UserId person) const override;

private:
  SyntheticPeople(const Workspace& workspace, SimulationOptions store);
  Status make(std::uint32_t users, const JobControl& job);
  Status livePast(UserId person, PersonProfile& profile) const;

  const Workspace& workspace_;
  SimulationOptions store_;
};

} // namespace rankwright
