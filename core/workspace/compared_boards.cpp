#include "core/workspace/compared_boards.h"

#include "core/leaderboard/published_boards.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// nullptr for a version that holds nothing.
Result<std::shared_ptr<const ShelvedBoard>> shelved(const VersionContent& content,
                                                    LeaderboardWorkbench& workbench) {
  if (content.version.isWithdrawn || (content.toml.empty() && content.items.empty()))
    return std::shared_ptr<const ShelvedBoard>();
  const auto& workspace = workbench.workspace();
  RW_ASSIGN(const auto published, publishedBoard(content, workspace.config().timeZone));
  RW_ASSIGN(auto board, ShelvedBoard::of(published, workspace.items(), workspace.rules(),
                                         *workbench.columns().sources().request));
  return std::make_shared<const ShelvedBoard>(std::move(board));
}

} // namespace

std::vector<std::uint32_t> ComparedBoards::slotsOf(const std::vector<std::string>& keys,
                                                   const ItemPool& pool) {
  std::vector<std::uint32_t> slots;
  for (const auto& key : keys) {
    const auto item = pool.find(key);
    if (!item) continue;
    const auto next = static_cast<std::uint32_t>(items_.size());
    const auto [place, isNext] = positions_.emplace(item->value(), next);
    if (isNext) items_.push_back(*item);
    slots.push_back(place->second);
  }
  return slots;
}

Status ComparedBoards::add(LeaderboardWorkbench& workbench, const VersionChange& change) {
  ComparedBoard board{.name = change.after.version.board};
  const auto& pool = workbench.workspace().items();
  if (auto before = shelved(change.before, workbench); before && *before)
    board.lists[0] = {std::move(*before), slotsOf(change.before.items, pool)};
  RW_ASSIGN(auto after, shelved(change.after, workbench));
  if (after) board.lists[1] = {std::move(after), slotsOf(change.after.items, pool)};
  boards_.push_back(std::move(board));
  return {};
}

/// Of a board that leaves the shelf its last definition tells.
Status ComparedBoards::markNew(LeaderboardWorkbench& workbench, std::span<const VersionChange> changes) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto& after = changes[i].after;
    const auto& toml = after.toml.empty() ? changes[i].before.toml : after.toml;
    auto config = parseLeaderboardToml(toml, boards_[i].name, boards_[i].name);
    if (!config && !after.toml.empty()) return failureOf(config);
    const auto days = config ? config->newApps.youngerThanDays : NewAppsQuota().youngerThanDays;
    const auto young = workbench.columns().youngerThan(days);
    for (const auto item : items_)
      boards_[i].isNew.push_back((*young)[item.value()]);
  }
  return {};
}

Result<ComparedBoards> ComparedBoards::of(LeaderboardWorkbench& workbench,
                                          std::span<const VersionChange> changes) {
  ComparedBoards compared;
  for (const auto& change : changes)
    RW_CHECK(compared.add(workbench, change));
  RW_CHECK(compared.markNew(workbench, changes));
  return compared;
}

std::uint32_t ComparedBoards::mostSlots() const {
  std::size_t most = 0;
  for (const auto& board : boards_)
    for (const auto& list : board.lists)
      most = std::max(most, list.places.size());
  return static_cast<std::uint32_t>(most);
}

std::vector<std::uint8_t> ComparedBoards::audiencesOf(const InputTables& tables,
                                                      const RequestClock& clock) const {
  std::vector<std::uint8_t> sees;
  for (const auto& board : boards_)
    for (const auto& list : board.lists)
      sees.push_back(list.board && !list.board->absence(tables, clock) ? 1 : 0);
  return sees;
}

} // namespace rankwright
