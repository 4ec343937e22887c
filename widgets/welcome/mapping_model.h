#pragma once

#include "core/logs/column_mapping.h"

#include <QAbstractTableModel>

#include <vector>

namespace rankwright {

/// What the columns of a file mean, a column each: its role, and for features name and type. Editable.
class MappingModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Row { RoleRow, NameRow, TypeRow, RowTotal };
  enum ItemRole {
    ValueRole = Qt::UserRole, ///< int: a ColumnRole or ValueType, as the row says
    ChoicesRole,              ///< QVariantList: the values to choose from; empty where text is typed
  };

  explicit MappingModel(TableKind kind, QObject* parent = nullptr);

  void setColumns(std::vector<ColumnMapping> columns);
  const std::vector<ColumnMapping>& columns() const { return columns_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

  /// The words for a value of `ChoicesRole` in that row.
  static QString choiceText(int row, int value);

signals:
  /// A person changed the column.
  void columnEdited(int column);

private:
  QString text(const QModelIndex& index) const;
  QVariantList choices(int row) const;

  TableKind kind_;
  std::vector<ColumnMapping> columns_;
};

} // namespace rankwright
