#pragma once

#include "core/leaderboard/leaderboard_check.h"

#include <QAbstractTableModel>

#include <vector>

namespace rankwright {

/// What was found about a board, the gravest first.
class FindingModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { SeverityColumn, TextColumn, PlaceColumn, FixColumn, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  void setFindings(std::vector<LeaderboardFinding> findings);
  const std::vector<LeaderboardFinding>& findings() const { return findings_; }
  /// The row of the finding of that kind; −1 when there is none.
  int rowOf(FindingKind kind) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  static QString textOf(const LeaderboardFinding& finding, int column);

  std::vector<LeaderboardFinding> findings_;
};

} // namespace rankwright
