#include "widgets/welcome/preview_model.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/welcome/import_texts.h"

#include <QGuiApplication>

namespace rankwright {

namespace {

bool isNumeric(const ColumnMapping& column) {
  if (column.role == ColumnRole::Count) return true;
  return isFeature(column.role) && (column.type == ValueType::Int64 || column.type == ValueType::Float32);
}

} // namespace

void PreviewModel::setPreview(DelimitedPreview preview, std::vector<ColumnMapping> columns) {
  beginResetModel();
  preview_ = std::move(preview);
  columns_ = std::move(columns);
  endResetModel();
}

void PreviewModel::clear() {
  setPreview({}, {});
}

QStringList PreviewModel::problems() const {
  auto problems = badRowTexts(preview_.report.firstBadRows);
  for (const auto& row : preview_.rows)
    for (const auto& cell : row.cells)
      if (!cell.error.empty()) problems << tr("Line %1: %2").arg(row.line).arg(engineText(cell.error));
  return problems;
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(preview_.rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& column = columns_[static_cast<std::size_t>(index.column())];
  const auto& cell =
      preview_.rows[static_cast<std::size_t>(index.row())].cells[static_cast<std::size_t>(index.column())];
  switch (role) {
  case Qt::DisplayRole:
    return toQt(cell.text);
  case Qt::ToolTipRole:
    return cell.error.empty() ? toQt(cell.text) : engineText(cell.error);
  case Qt::AccessibleTextRole:
    return cell.error.empty() ? toQt(cell.text)
                              : tr("%1. Problem: %2").arg(toQt(cell.text), engineText(cell.error));
  case Qt::TextAlignmentRole:
    return static_cast<int>(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeading));
  case Qt::ForegroundRole: {
    const auto& theme = themeOf(QGuiApplication::palette());
    if (!cell.error.empty()) return theme.warningText;
    return column.role == ColumnRole::Ignore ? QVariant(theme.muted) : QVariant();
  }
  case Qt::BackgroundRole:
    return cell.error.empty() ? QVariant() : QVariant(themeOf(QGuiApplication::palette()).warning);
  default:
    return {};
  }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole) return {};
  if (orientation == Qt::Horizontal) return toQt(columns_[static_cast<std::size_t>(section)].column);
  return static_cast<qulonglong>(preview_.rows[static_cast<std::size_t>(section)].line);
}

} // namespace rankwright
