#include "widgets/leaderboards/overlap_model.h"

#include "core/leaderboard/leaderboard_check.h"
#include "widgets/common/figures.h"
#include "widgets/common/number_words.h"
#include "widgets/common/text.h"

#include <algorithm>
#include <limits>

namespace rankwright {

namespace {

/// The boards that have a list, by row of the page.
std::vector<const LeaderboardStatus*> listedBoards(const LeaderboardOverview& overview) {
  std::vector<const LeaderboardStatus*> boards;
  for (const auto& board : overview.boards)
    if (board.preview.board.list) boards.push_back(&board);
  std::ranges::stable_sort(boards, {}, [](const LeaderboardStatus* board) {
    const auto row = board->preview.board.config.row;
    return row == 0 ? std::numeric_limits<std::uint32_t>::max() : row;
  });
  return boards;
}

} // namespace

void OverlapModel::setBoards(const LeaderboardOverview& overview, OverlapOrder order) {
  const auto boards = listedBoards(overview);
  std::vector<const LeaderboardList*> lists;
  for (const auto* board : boards)
    lists.push_back(&*board->preview.board.list);
  beginResetModel();
  overlap_ = OverlapMatrix(lists);
  boards_.clear();
  for (std::size_t i = 0; i < boards.size(); ++i)
    boards_.push_back({toQt(boards[i]->name), toQt(boards[i]->title()), i});
  if (order == OverlapOrder::Likeness) {
    const auto all = boards_;
    std::ranges::transform(likenessOrder(overlap_), boards_.begin(),
                           [&](std::size_t number) { return all[number]; });
  }
  endResetModel();
}

int OverlapModel::find(const QString& board) const {
  const auto found = std::ranges::find(boards_, board, &Board::name);
  return found == boards_.end() ? -1 : static_cast<int>(found - boards_.begin());
}

std::uint32_t OverlapModel::shared(const QModelIndex& index) const {
  return overlap_.shared(boards_[static_cast<std::size_t>(index.row())].number,
                         boards_[static_cast<std::size_t>(index.column())].number);
}

std::optional<double> OverlapModel::share(const QModelIndex& index) const {
  return overlap_.shareOfFirst(boards_[static_cast<std::size_t>(index.row())].number,
                               boards_[static_cast<std::size_t>(index.column())].number);
}

int OverlapModel::nearestTo(int board) const {
  auto nearest = board;
  for (int other = 0; other < rowCount(); ++other)
    if (other != board && (nearest == board || shared(index(board, other)) > shared(index(board, nearest))))
      nearest = other;
  return nearest;
}

/// As the check says it, of the smaller board's apps.
bool OverlapModel::isMarked(const QModelIndex& index) const {
  if (index.row() == index.column()) return false;
  const auto share = overlap_.shareOfSmaller(boards_[static_cast<std::size_t>(index.row())].number,
                                             boards_[static_cast<std::size_t>(index.column())].number);
  return share && *share > CheckLimits().mostOverlap;
}

QString OverlapModel::spoken(const QModelIndex& index) const {
  const auto& row = boards_[static_cast<std::size_t>(index.row())];
  const auto& column = boards_[static_cast<std::size_t>(index.column())];
  const auto all = overlap_.shared(row.number, row.number);
  if (index.row() == index.column()) return tr("%1: %2 apps").arg(row.title, countText(all));
  if (all == 0) return tr("%1 has no apps of its own").arg(row.title);
  const auto said =
      tr("%1 of %2 apps of %3 stand on %4 too (%5)")
          .arg(countText(shared(index)), countText(all), row.title, column.title, percentText(*share(index)));
  if (!isMarked(index)) return said;
  return tr("%1; more than the check's limit of %2 of the smaller board")
      .arg(said, percentText(CheckLimits().mostOverlap));
}

int OverlapModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(boards_.size());
}

int OverlapModel::columnCount(const QModelIndex& parent) const {
  return rowCount(parent);
}

QVariant OverlapModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  switch (role) {
  case Qt::DisplayRole: {
    const auto value = share(index);
    return value ? QString::number(qRound(*value * 100)) : QStringLiteral("–");
  }
  case Qt::ToolTipRole:
  case Qt::AccessibleTextRole:
    return spoken(index);
  case ShareRole: {
    const auto value = share(index);
    return value ? QVariant(*value) : QVariant();
  }
  case MarkedRole:
    return isMarked(index);
  default:
    return {};
  }
}

QVariant OverlapModel::headerData(int section, Qt::Orientation orientation, int role) const {
  const auto& board = boards_[static_cast<std::size_t>(section)];
  switch (role) {
  case Qt::DisplayRole:
    return orientation == Qt::Vertical ? tr("%1 · %2").arg(section + 1).arg(board.title)
                                       : QString::number(section + 1);
  case Qt::AccessibleTextRole:
    return board.title;
  case Qt::ToolTipRole:
    return tr("%1 (%2)").arg(board.title, board.name);
  case Qt::TextAlignmentRole:
    return int(orientation == Qt::Vertical ? Qt::AlignLeading | Qt::AlignVCenter : Qt::AlignCenter);
  default:
    return {};
  }
}

} // namespace rankwright
