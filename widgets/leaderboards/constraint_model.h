#pragma once

#include "core/leaderboard/leaderboard_fix.h"

#include <QAbstractTableModel>

#include <vector>

namespace rankwright {

/// What keeps apps of one kind apart on a board, edited in place: an edit is one of the board's text.
class ConstraintModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { FieldColumn, MostColumn, WindowColumn, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  void setConstraints(std::vector<ConstraintConfig> constraints);
  void setReadOnly(bool readOnly) { isReadOnly_ = readOnly; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
  void edited(const rankwright::LeaderboardEdit& edit);

private:
  std::vector<ConstraintConfig> constraints_;
  bool isReadOnly_ = false;
};

} // namespace rankwright
