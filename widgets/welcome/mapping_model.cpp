#include "widgets/welcome/mapping_model.h"

#include "widgets/common/text.h"
#include "widgets/welcome/import_texts.h"

namespace rankwright {

namespace {

constexpr int kTypes = 6;

} // namespace

MappingModel::MappingModel(TableKind kind, QObject* parent) : QAbstractTableModel(parent), kind_(kind) {}

void MappingModel::setColumns(std::vector<ColumnMapping> columns) {
  if (columns == columns_) return;
  if (columns.size() != columns_.size()) {
    beginResetModel();
    columns_ = std::move(columns);
    endResetModel();
    return;
  }
  columns_ = std::move(columns);
  emit dataChanged(index(0, 0), index(RowTotal - 1, columnCount() - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int MappingModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : RowTotal;
}

int MappingModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QString MappingModel::choiceText(int row, int value) {
  return row == RoleRow ? roleText(static_cast<ColumnRole>(value)) : typeText(static_cast<ValueType>(value));
}

QVariantList MappingModel::choices(int row) const {
  QVariantList values;
  if (row == RoleRow)
    for (const auto role : rolesOf(kind_))
      values << static_cast<int>(role);
  if (row == TypeRow)
    for (int type = 0; type < kTypes; ++type)
      values << type;
  return values;
}

QString MappingModel::text(const QModelIndex& index) const {
  const auto& column = columns_[static_cast<std::size_t>(index.column())];
  if (index.row() == RoleRow) return roleText(column.role);
  if (!isFeature(column.role)) return {};
  return index.row() == NameRow ? toQt(column.name) : typeText(column.type);
}

QVariant MappingModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& column = columns_[static_cast<std::size_t>(index.column())];
  switch (role) {
  case Qt::DisplayRole:
  case Qt::EditRole:
    return text(index);
  case Qt::AccessibleTextRole:
    return tr("%1 of the column %2: %3")
        .arg(headerData(index.row(), Qt::Vertical).toString(), toQt(column.column), text(index));
  case ValueRole:
    return index.row() == RoleRow ? static_cast<int>(column.role) : static_cast<int>(column.type);
  case ChoicesRole:
    return choices(index.row());
  default:
    return {};
  }
}

bool MappingModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !index.isValid()) return false;
  auto& column = columns_[static_cast<std::size_t>(index.column())];
  const auto before = column;
  if (index.row() == RoleRow) column.role = static_cast<ColumnRole>(value.toInt());
  if (index.row() == NameRow) column.name = value.toString().trimmed().toStdString();
  if (index.row() == TypeRow) column.type = static_cast<ValueType>(value.toInt());
  if (column == before) return true;
  emit dataChanged(this->index(0, index.column()), this->index(RowTotal - 1, index.column()));
  emit columnEdited(index.column());
  return true;
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal) {
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
      return toQt(columns_[static_cast<std::size_t>(section)].column);
    return {};
  }
  const QStringList names{tr("Role"), tr("Feature"), tr("Type")};
  const QStringList helps{tr("What the column means for the workspace"),
                          tr("The name of the feature, as rules use it"),
                          tr("The type of the feature's values")};
  if (role == Qt::DisplayRole) return names.value(section);
  if (role == Qt::ToolTipRole) return helps.value(section);
  return {};
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  const auto& column = columns_[static_cast<std::size_t>(index.column())];
  const bool editable = index.row() == RoleRow || isFeature(column.role);
  return Qt::ItemIsSelectable | Qt::ItemIsEnabled | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

} // namespace rankwright
