#pragma once

#include "core/leaderboard/leaderboard_overlap.h"
#include "core/workspace/leaderboard_overview.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

/// In which order the boards of the matrix stand.
enum class OverlapOrder { Page, Likeness };

/// Boards × boards: the share of the row's apps that stand on the column's board too. Boards without a list
/// are left out, and so are apps that a board has of its fallback.
class OverlapModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  /// `ShareRole` is a double, invalid where the row's board has no apps; `MarkedRole` whether the check says
  /// that the two have too much in common.
  enum Role { ShareRole = Qt::UserRole + 1, MarkedRole };

  using QAbstractTableModel::QAbstractTableModel;

  void setBoards(const LeaderboardOverview& overview, OverlapOrder order);
  QString board(int number) const { return boards_[static_cast<std::size_t>(number)].name; }
  /// Of a board; −1 where it is not in the matrix.
  int find(const QString& board) const;
  std::uint32_t shared(const QModelIndex& index) const;
  /// The number of the other board with most of the apps of this one, the first of several; its own where
  /// there is no other.
  int nearestTo(int board) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  struct Board {
    QString name;
    QString title;
    std::size_t number = 0; ///< in `overlap_`
  };

  std::optional<double> share(const QModelIndex& index) const;
  bool isMarked(const QModelIndex& index) const;
  QString spoken(const QModelIndex& index) const;

  std::vector<Board> boards_;
  OverlapMatrix overlap_{{}};
};

} // namespace rankwright
