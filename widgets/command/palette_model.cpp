#include "widgets/command/palette_model.h"

#include <algorithm>
#include <numeric>

namespace rankwright {

namespace {

/// No section: what stands before it are all rows.
constexpr int kBehindAll = -1;

QString spoken(const PaletteRow& row, const QString& section) {
  QStringList parts{row.title, row.detail, row.command ? row.shortcut : section};
  parts.removeAll(QString());
  if (!row.enabled) parts.insert(1, PaletteModel::tr("unavailable"));
  return parts.join(QStringLiteral(", "));
}

} // namespace

void PaletteModel::setSections(const QStringList& titles) {
  beginResetModel();
  sections_.clear();
  for (const auto& title : titles)
    sections_.push_back({title});
  order_.resize(sections_.size());
  std::iota(order_.begin(), order_.end(), 0);
  endResetModel();
}

void PaletteModel::setRows(int section, PaletteRows rows) {
  auto& target = sections_[static_cast<std::size_t>(section)].rows;
  const auto first = firstRow(section);
  if (!target.empty()) {
    beginRemoveRows({}, first, first + static_cast<int>(target.size()) - 1);
    target.clear();
    endRemoveRows();
  }
  if (rows.empty()) return;
  beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
  target = std::move(rows);
  endInsertRows();
}

int PaletteModel::firstRow(int section) const {
  int first = 0;
  for (const auto each : order_) {
    if (each == section) break;
    first += static_cast<int>(rows(each).size());
  }
  return first;
}

PaletteModel::Place PaletteModel::placeOf(int row) const {
  auto left = static_cast<std::size_t>(row);
  auto at = order_.begin();
  while (left >= rows(*at).size())
    left -= rows(*at++).size();
  return {*at, left};
}

QString PaletteModel::titleOf(int row) const {
  return sections_[static_cast<std::size_t>(placeOf(row).section)].title;
}

bool PaletteModel::isAbove(int section, int row) const {
  const auto mine = std::ranges::find(order_, section);
  return mine < std::ranges::find(order_, placeOf(row).section);
}

void PaletteModel::sendToEnd(int section) {
  Q_ASSERT(rows(section).empty());
  const auto at = std::ranges::find(order_, section);
  std::rotate(at, at + 1, order_.end());
}

const PaletteRow& PaletteModel::at(int row) const {
  const auto place = placeOf(row);
  return rows(place.section)[place.row];
}

int PaletteModel::find(const QString& key) const {
  for (int row = 0; row < rowCount(); ++row)
    if (at(row).key() == key) return row;
  return -1;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : firstRow(kBehindAll);
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& row = at(index.row());
  switch (role) {
  case Qt::DisplayRole:
    return row.title;
  case Qt::DecorationRole:
    return row.icon;
  case Qt::ToolTipRole:
    return row.command ? row.command->toolTip() : row.address.text();
  case Qt::AccessibleTextRole:
    return spoken(row, titleOf(index.row()));
  case DetailRole:
    return row.detail;
  case ShortcutRole:
    return row.shortcut;
  case MatchedRole:
    return QVariant::fromValue(QList<int>(row.matched.begin(), row.matched.end()));
  case AvailableRole:
    return row.enabled;
  case SectionStartRole:
    return placeOf(index.row()).row == 0;
  case SectionRole:
    return titleOf(index.row());
  default:
    return {};
  }
}

} // namespace rankwright
