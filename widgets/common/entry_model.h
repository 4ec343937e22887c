#pragma once

#include "widgets/common/entry_source.h"

#include <QAbstractListModel>

#include <optional>

namespace rankwright {

/// The rows of an `EntrySource` that a search found, in its order. Searching happens elsewhere; `data()` only
/// reads one row.
class EntryModel final : public QAbstractListModel {
  Q_OBJECT

public:
  enum Role { DetailRole = Qt::UserRole + 1, SourceRowRole };

  using QAbstractListModel::QAbstractListModel;

  /// Shows all rows of the source; nullptr empties the list.
  void setSource(std::shared_ptr<const EntrySource> source);

  /// Shows only these rows of the source; nullptr shows all.
  void setRows(EntryRows rows);

  const std::shared_ptr<const EntrySource>& source() const { return source_; }
  std::uint32_t sourceRow(int row) const;
  /// Where a row of the source is shown, or nothing while it is filtered out.
  std::optional<int> rowOf(std::uint32_t sourceRow) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  std::shared_ptr<const EntrySource> source_;
  EntryRows rows_;
};

} // namespace rankwright
