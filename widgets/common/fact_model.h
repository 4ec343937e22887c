#pragma once

#include "widgets/common/fact_table.h"

#include <QAbstractTableModel>

namespace rankwright {

/// Shows a `FactTable`.
class FactModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  /// `BarRole` is the bar as a fraction of the table's longest, −1 to 1, or the share itself; `KindRole` the
  /// column's `FactKind` as an int; `AddressRole` the fact's Address, invalid where it names no object.
  enum Role { BarRole = Qt::UserRole + 1, KindRole, AddressRole };

  using QAbstractTableModel::QAbstractTableModel;

  void setTable(FactTable table);
  const FactTable& table() const { return table_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  QVariant barOf(const Fact& fact) const;

  FactTable table_;
  double barScale_ = 1;
};

} // namespace rankwright
