#pragma once

#include "core/logs/delimited_preview.h"

#include <QAbstractTableModel>

namespace rankwright {

/// The first rows of a file as the workspace will have them; cells that cannot be used say why.
class PreviewModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  using QAbstractTableModel::QAbstractTableModel;

  void setPreview(DelimitedPreview preview, std::vector<ColumnMapping> columns);
  void clear();

  /// "Line 12, size: not a number: x" for each problem of the preview.
  QStringList problems() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
  DelimitedPreview preview_;
  std::vector<ColumnMapping> columns_;
};

} // namespace rankwright
