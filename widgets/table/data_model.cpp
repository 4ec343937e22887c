#include "widgets/table/data_model.h"

#include "core/table/cell_text.h"
#include "widgets/common/text.h"
#include "widgets/table/cell_text.h"

#include <algorithm>
#include <limits>

namespace rankwright {

void DataModel::setSource(std::shared_ptr<const TableSource> source,
                          std::shared_ptr<const RowGroups> groups) {
  beginResetModel();
  source_ = std::move(source);
  groups_ = std::move(groups);
  rows_ = groups_ ? withGroups({}, source_->rowCount(), *groups_) : nullptr;
  endResetModel();
}

int DataModel::shownHeadings() const {
  int count = 0;
  for (int place = 0; groups_ && place < rowCount(); ++place)
    count += isHeading(place) ? 1 : 0;
  return count;
}

void DataModel::setRows(RowNumbers rows) {
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
}

std::uint32_t DataModel::sourceRow(int place) const {
  const auto row = static_cast<std::uint32_t>(place);
  return rows_ ? (*rows_)[row] : row;
}

std::optional<int> DataModel::placeOf(std::uint32_t sourceRow) const {
  if (!source_ || sourceRow >= source_->rowCount()) return std::nullopt;
  if (!rows_) return static_cast<int>(sourceRow);
  const auto found = std::ranges::find(*rows_, sourceRow);
  return found == rows_->end() ? std::nullopt : std::optional(static_cast<int>(found - rows_->begin()));
}

int DataModel::columnOf(std::string_view key) const {
  if (!source_) return -1;
  const auto& columns = source_->columns();
  const auto found = std::ranges::find(columns, key, &TableColumn::key);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

Cell DataModel::cell(int place, int column) const {
  return source_->cell(sourceRow(place), static_cast<std::size_t>(column));
}

QString DataModel::text(int place, int column) const {
  return shownText(cell(place, column), this->column(column), locale_);
}

QString DataModel::explanation(int place, int column) const {
  return toQt(source_->cellExplanation(sourceRow(place), static_cast<std::size_t>(column)).value_or(""));
}

int DataModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || !source_) return 0;
  const std::size_t count = rows_ ? rows_->size() : source_->rowCount();
  return static_cast<int>(std::min<std::size_t>(count, std::numeric_limits<int>::max()));
}

int DataModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || !source_ ? 0 : static_cast<int>(source_->columns().size());
}

QVariant DataModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  switch (role) {
  case Qt::DisplayRole: {
    const auto shown = text(index.row(), index.column());
    return shown.isEmpty() && hasNoValue(cell(index.row(), index.column())) ? QStringLiteral("–") : shown;
  }
  case Qt::AccessibleTextRole: {
    const auto value = cell(index.row(), index.column());
    return hasNoValue(value) ? tr("missing") : text(index.row(), index.column());
  }
  case Qt::ToolTipRole:
    return explanation(index.row(), index.column());
  case Qt::TextAlignmentRole:
    return QVariant(Qt::AlignVCenter |
                    (column(index.column()).type == CellType::Text ? Qt::AlignLeft : Qt::AlignRight));
  default:
    return {};
  }
}

QVariant DataModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal && section >= 0 && section < columnCount())
    return columnHeader(column(section), role);
  if (orientation == Qt::Vertical && role == Qt::DisplayRole) return locale_.toString(section + 1);
  return {};
}

QVariant DataModel::columnHeader(const TableColumn& column, int role) const {
  switch (role) {
  case Qt::DisplayRole:
    return headerText(column);
  case Qt::ToolTipRole:
  case Qt::AccessibleDescriptionRole:
    return toQt(column.explanation);
  default:
    return {};
  }
}

} // namespace rankwright
