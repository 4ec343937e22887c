#pragma once

#include "core/model/model_config.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace rankwright {

/// What a model can read, and how each of it becomes ids: a row for each rule and input feature, checked
/// where it is a field of the model.
class FieldModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { Name, HashBuckets, MinCount, Numbers, Buckets, PoolingOfLists, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  /// Fields that are not among them stay, so that a configuration loses nothing.
  void setNames(const std::vector<std::string>& names);
  /// Checks these, in front and in their order.
  void setFields(const std::vector<FieldOptions>& fields);
  /// Those that are checked, in the order of the rows.
  std::vector<FieldOptions> fields() const;

  /// What a cell of that column is one of; empty for columns of numbers.
  static QStringList choicesOf(int column);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
  /// A person checked a field or set an option of one.
  void edited();

private:
  struct Row {
    FieldOptions options;
    bool isField = false;
  };

  static int valueOf(const FieldOptions& options, int column);
  static void setValue(FieldOptions& options, int column, int value);
  QString textOf(const Row& row, int column) const;

  std::vector<Row> rows_;
};

} // namespace rankwright
