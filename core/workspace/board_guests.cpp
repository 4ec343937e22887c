#include "core/workspace/board_guests.h"

#include <utility>

namespace rankwright {

BoardGuest::BoardGuest(const SimulatedWorld& world, PersonProfile profile, UserId person)
    : profile_(std::move(profile)), arm_(world.armOf(profile_.key)), visits_(world.visitsOf(person)) {
  const auto life = world.newborn(person, profile_, world.days());
  lives_.assign(kBoardArms, life);
  for (std::size_t arm = 0; arm < kBoardArms; ++arm)
    lives_[arm].enter(*world.arms()[arm].pipeline, false);
}

Result<std::unique_ptr<BoardGuest>> BoardGuest::of(const SimulatedWorld& world, const SimulatedPeople& people,
                                                   UserId person) {
  RW_ASSIGN(auto profile, people.profileOf(person));
  return std::unique_ptr<BoardGuest>(new BoardGuest(world, std::move(profile), person));
}

Status BoardGuest::live(std::uint32_t day, std::span<const std::vector<ItemId>* const> boards,
                        const JobControl& job) {
  auto end = next_;
  while (end < visits_.size() && visits_[end].day <= day)
    ++end;
  for (std::size_t arm = 0; arm < kBoardArms; ++arm) {
    firstLists_[arm] += static_cast<std::uint32_t>(records_[arm].lists.size());
    records_[arm] = {};
    lives_[arm].showBoard(boards[arm]);
    for (auto visit = next_; visit < end; ++visit)
      RW_CHECK(lives_[arm].visit(visits_[visit], true, &records_[arm], job));
  }
  next_ = end;
  return {};
}

} // namespace rankwright
