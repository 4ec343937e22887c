#include "widgets/leaderboards/board_groups.h"

#include "widgets/common/text.h"
#include "widgets/leaderboards/board_words.h"

#include <QCoreApplication>

#include <limits>
#include <map>
#include <string>
#include <utility>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::BoardGroups)
};

/// What sorts the group, and its title.
using Key = std::pair<std::pair<std::uint32_t, std::string>, QString>;

constexpr auto kLast = std::numeric_limits<std::uint32_t>::max();

Key ownerKey(const LeaderboardStatus& board) {
  const auto& owner = board.preview.board.config.owner;
  if (owner.empty()) return {{kLast, {}}, Texts::tr("Nobody")};
  return {{0, owner}, toQt(owner)};
}

Key stateKey(const LeaderboardStatus& board) {
  return {{static_cast<std::uint32_t>(board.state), {}}, stateName(board.state)};
}

Key rowKey(const LeaderboardStatus& board) {
  const auto row = board.preview.board.config.row;
  return {{row == 0 ? kLast : row, {}}, rowText(row)};
}

Key keyOf(const LeaderboardStatus& board, BoardGrouping grouping) {
  switch (grouping) {
  case BoardGrouping::Owner:
    return ownerKey(board);
  case BoardGrouping::State:
    return stateKey(board);
  default:
    return rowKey(board);
  }
}

void add(BoardGroup& group, const LeaderboardStatus& board) {
  group.errors += board.count(FindingSeverity::Error);
  group.warnings += board.count(FindingSeverity::Warning);
  group.items += board.items.size();
  group.counts.exposures += board.counts.exposures;
  group.counts.clicks += board.counts.clicks;
  group.counts.installs += board.counts.installs;
}

} // namespace

QString rowText(std::uint32_t row) {
  return row == 0 ? Texts::tr("No place on the page") : Texts::tr("Row %1").arg(row);
}

std::vector<BoardGroup> groupBoards(const LeaderboardOverview& overview, BoardGrouping grouping) {
  if (grouping == BoardGrouping::None) return {};
  std::map<Key, BoardGroup> groups;
  for (std::size_t i = 0; i < overview.boards.size(); ++i) {
    const auto key = keyOf(overview.boards[i], grouping);
    auto& group = groups[key];
    group.title = key.second;
    group.boards.push_back(i);
    add(group, overview.boards[i]);
  }
  std::vector<BoardGroup> all;
  for (auto& [key, group] : groups)
    all.push_back(std::move(group));
  return all;
}

} // namespace rankwright
