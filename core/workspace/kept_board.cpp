#include "core/workspace/kept_board.h"

#include "core/leaderboard/leaderboard_toml.h"
#include "core/leaderboard/published_boards.h"

namespace rankwright {

namespace {

constexpr std::int64_t kSecondsOfADay = 86'400;

/// What the catalogue has on the day.
RowFlags servableOn(const LeaderboardWorkbench& workbench, const RowFlags& servable, CalendarDay day) {
  auto flags = servable;
  for (std::uint32_t row = 0; row < flags.size(); ++row)
    if (const auto first = workbench.itemSignals().firstDayOf(ItemId(row)); first && *first > day)
      flags[row] = 0;
  return flags;
}

} // namespace

Status KeptBoard::keep(std::uint32_t number, CalendarDay day, const JobControl& job) {
  const bool isDue = number == 0 || (everyDays_ > 0 && number % everyDays_ == 0);
  if (!isDue) return {};
  RW_ASSIGN(auto items, listOf(day, job));
  if (number > 0 && items == items_) return {};
  if (number > 0) ++changes_;
  items_ = std::move(items);
  return publish();
}

/// An app that came by then is known to have come, whoever was shown it.
ItemDayCounts KeptBoard::countsOfStore(CalendarDay day) const {
  const auto& known = keeping_.workbench.itemSignals();
  ItemDayCountsBuilder builder(known.counts().itemCount());
  for (std::uint32_t row = 0; row < known.counts().itemCount(); ++row) {
    for (const auto& each : known.counts().of(ItemId(row)))
      if (each.day < keeping_.firstDay) builder.add(ItemId(row), each);
    if (const auto first = known.firstDayOf(ItemId(row)); first && *first <= day)
      builder.add(ItemId(row), {.day = *first});
  }
  for (const auto& [item, counts] : added_)
    builder.add(item, counts);
  return builder.finish();
}

ItemDayCounts KeptBoard::countsOnBoard() const {
  ItemDayCountsBuilder builder(keeping_.workbench.workspace().items().size());
  for (const auto& [item, counts] : onBoard_)
    builder.add(item, counts);
  return builder.finish();
}

/// As of noon: the board says days, and no zone moves noon to another one.
Result<std::vector<ItemId>> KeptBoard::listOf(CalendarDay day, const JobControl& job) const {
  auto sources = keeping_.workbench.columns().sources();
  const LeaderboardSignals signals(*sources.items, countsOfStore(day), day, keeping_.modelScores);
  const auto servable = servableOn(keeping_.workbench, *sources.servable, day);
  sources.itemSignals = &signals;
  sources.servable = &servable;
  sources.clock = {day * kSecondsOfADay + kSecondsOfADay / 2, ""};
  RW_ASSIGN(const auto columns, LeaderboardColumns::create(sources));
  RW_ASSIGN(const auto list, buildLeaderboard(*columns, keeping_.board, nullptr, job));
  std::vector<ItemId> items;
  if (!list.active) return items;
  for (const auto& entry : list.entries)
    items.push_back(entry.item);
  return items;
}

/// For pipelines that recall from the board.
Status KeptBoard::publish() {
  const auto& workspace = keeping_.workbench.workspace();
  VersionContent content{.version = {.board = keeping_.board.name, .number = 1},
                         .toml = toToml(keeping_.board)};
  for (const auto item : items_)
    content.items.emplace_back(workspace.items().keyOf(item));
  RW_ASSIGN(auto own, publishedBoard(content, workspace.config().timeZone));
  std::vector<PublishedBoard> boards{std::move(own)};
  for (const auto& other : keeping_.others)
    if (other.name != keeping_.board.name) boards.push_back(other);
  shelf_.swap(std::make_shared<const BoardShelf>(1, boards, workspace.items(), workspace.rules(),
                                                 *keeping_.workbench.columns().sources().request));
  return {};
}

} // namespace rankwright
