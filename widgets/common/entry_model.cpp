#include "widgets/common/entry_model.h"

#include <algorithm>

namespace rankwright {

void EntryModel::setSource(std::shared_ptr<const EntrySource> source) {
  beginResetModel();
  source_ = std::move(source);
  rows_ = nullptr;
  endResetModel();
}

void EntryModel::setRows(EntryRows rows) {
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
}

std::uint32_t EntryModel::sourceRow(int row) const {
  const auto position = static_cast<std::uint32_t>(row);
  return rows_ ? (*rows_)[position] : position;
}

std::optional<int> EntryModel::rowOf(std::uint32_t sourceRow) const {
  if (!rows_) return source_ && sourceRow < source_->size() ? std::optional(int(sourceRow)) : std::nullopt;
  const auto found = std::ranges::find(*rows_, sourceRow);
  return found == rows_->end() ? std::nullopt : std::optional(int(found - rows_->begin()));
}

int EntryModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || !source_) return 0;
  return rows_ ? static_cast<int>(rows_->size()) : static_cast<int>(source_->size());
}

QVariant EntryModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const auto row = sourceRow(index.row());
  switch (role) {
  case Qt::DisplayRole:
    return source_->at(row).title;
  case DetailRole:
    return source_->at(row).detail;
  case SourceRowRole:
    return row;
  case Qt::ToolTipRole:
  case Qt::AccessibleTextRole: {
    const auto entry = source_->at(row);
    return QVariant(entry.detail.isEmpty() ? entry.title : entry.title + QStringLiteral(", ") + entry.detail);
  }
  default:
    return {};
  }
}

} // namespace rankwright
