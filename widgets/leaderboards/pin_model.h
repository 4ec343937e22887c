#pragma once

#include "core/leaderboard/leaderboard_fix.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace rankwright {

/// The pins of a board, edited in place: an edit is one of the board's text.
class PinModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { SlotColumn, ItemColumn, FromColumn, UntilColumn, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  void setPins(std::vector<LeaderboardPin> pins);
  const std::vector<LeaderboardPin>& pins() const { return pins_; }
  /// What an item of that key is called; the key where there is none.
  void setNames(std::function<QString(const std::string&)> nameOf) { nameOf_ = std::move(nameOf); }
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
  bool setSlot(std::size_t pin, const QVariant& value);
  bool setDay(std::size_t pin, const char* key, const QString& text);

  std::vector<LeaderboardPin> pins_;
  std::function<QString(const std::string&)> nameOf_;
  bool isReadOnly_ = false;
};

} // namespace rankwright
