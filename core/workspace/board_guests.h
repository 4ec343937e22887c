#pragma once

#include "core/workspace/simulated_world.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace rankwright {

inline constexpr std::size_t kBoardArms = 2;

/// Somebody in a store whose boards' page hangs on the arm, from day to day. Lives in both arms; what counts
/// as done is that of one of them. For one thread at a time.
class BoardGuest {
public:
  /// The world must outlive the guest. Errors: those of the profile.
  static Result<std::unique_ptr<BoardGuest>> of(const SimulatedWorld& world, const SimulatedPeople& people,
                                                UserId person);

  /// Lives the visits of the day with that number, from 0, in each arm. Errors: those of the pipelines;
  /// Cancelled.
  Status live(std::uint32_t day, std::span<const std::vector<ItemId>* const> boards, const JobControl& job);

  std::size_t arm() const { return arm_; }
  /// What happened on the day that was lived last, in an arm; a list by its number, of which the first one is
  /// `firstList`.
  const SimulatedLife& record(std::size_t arm) const { return records_[arm]; }
  std::uint32_t firstList(std::size_t arm) const { return firstLists_[arm]; }
  const CustomerLife& life(std::size_t arm) const { return lives_[arm]; }

private:
  BoardGuest(const SimulatedWorld& world, PersonProfile profile, UserId person);

  PersonProfile profile_; ///< lives borrow it
  std::size_t arm_ = 0;
  std::vector<StoreVisit> visits_;
  std::size_t next_ = 0; ///< visit
  std::vector<CustomerLife> lives_;
  std::array<SimulatedLife, kBoardArms> records_;
  std::array<std::uint32_t, kBoardArms> firstLists_ = {};
};

} // namespace rankwright
