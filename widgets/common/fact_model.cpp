#include "widgets/common/fact_model.h"

#include "widgets/common/type_scale.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

QVariant alignmentOf(FactKind kind) {
  return QVariant::fromValue(kind == FactKind::Text ? Qt::AlignLeft | Qt::AlignVCenter
                                                    : Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

double FactTable::barScale() const {
  double largest = 0;
  for (const auto& row : rows)
    for (const auto& fact : row)
      largest = std::max(largest, std::abs(fact.bar.value_or(0)));
  return largest;
}

void FactModel::setTable(FactTable table) {
  beginResetModel();
  table_ = std::move(table);
  barScale_ = table_.barScale();
  endResetModel();
}

int FactModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int FactModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant FactModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const auto kind = table_.columns[size_t(index.column())].kind;
  const auto& fact = table_.rows[size_t(index.row())][size_t(index.column())];
  switch (role) {
  case Qt::DisplayRole:
    return fact.text;
  case Qt::ToolTipRole:
    return fact.toolTip.isEmpty() ? fact.text : fact.toolTip;
  case Qt::TextAlignmentRole:
    return alignmentOf(kind);
  case Qt::FontRole:
    return fact.strong ? strongFont() : bodyFont();
  case BarRole:
    return kind == FactKind::Share && fact.bar ? QVariant(*fact.bar) : barOf(fact);
  case KindRole:
    return static_cast<int>(kind);
  case AddressRole:
    return fact.address.isEmpty() ? QVariant() : QVariant::fromValue(fact.address);
  default:
    return {};
  }
}

QVariant FactModel::barOf(const Fact& fact) const {
  return fact.bar && barScale_ > 0 ? QVariant(*fact.bar / barScale_) : QVariant();
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= columnCount()) return {};
  const auto& column = table_.columns[size_t(section)];
  switch (role) {
  case Qt::DisplayRole:
    return column.title;
  case Qt::ToolTipRole:
    return column.toolTip;
  case Qt::TextAlignmentRole:
    return alignmentOf(isDrawn(column.kind) ? FactKind::Text : column.kind);
  default:
    return {};
  }
}

} // namespace rankwright
