#pragma once

#include "core/table/row_query.h"
#include "widgets/table/row_place.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <memory>
#include <optional>

namespace rankwright {

/// The cells of a source, answered when they are asked for, by the row numbers of a query. Rows of the model
/// are *places*: place 3 is the fourth row that the query left.
class DataModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  using QAbstractTableModel::QAbstractTableModel;

  /// Another source with all its rows, or none (nullptr); and how its rows are grouped, if they are.
  void setSource(std::shared_ptr<const TableSource> source, std::shared_ptr<const RowGroups> groups = {});
  /// Shows these rows of the source; nullptr for all of them.
  void setRows(RowNumbers rows);

  const std::shared_ptr<const RowGroups>& groups() const { return groups_; }
  bool isHeading(int place) const { return groups_ && groups_->isHeading(sourceRow(place)); }
  int shownHeadings() const;
  const std::shared_ptr<const TableSource>& source() const { return source_; }
  const RowNumbers& rows() const { return rows_; }
  std::uint32_t sourceRow(int place) const;
  /// Where a row of the source is shown; nothing when the query left it out. Linear in the rows of a query.
  std::optional<int> placeOf(std::uint32_t sourceRow) const;
  const TableColumn& column(int column) const { return source_->columns()[static_cast<std::size_t>(column)]; }
  /// The column of a key; -1 when there is none.
  int columnOf(std::string_view key) const;
  Cell cell(int place, int column) const;
  /// As people read it; empty for a missing cell.
  QString text(int place, int column) const;
  /// How the figure in the cell comes about; empty where the source does not say.
  QString explanation(int place, int column) const;
  bool isAddress(int column) const { return !this->column(column).addressKind.empty(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
  QVariant columnHeader(const TableColumn& column, int role) const;

  std::shared_ptr<const TableSource> source_;
  RowNumbers rows_;
  std::shared_ptr<const RowGroups> groups_;
  QLocale locale_;
};

} // namespace rankwright
