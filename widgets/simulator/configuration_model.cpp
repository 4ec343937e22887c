#include "widgets/simulator/configuration_model.h"

#include "core/base/toml_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

QString mimeType() {
  return QStringLiteral("application/x-rankwright-configuration-element");
}

/// Whether the same rows show both.
bool haveSameRows(const ConfigurationTable& a, const ConfigurationTable& b) {
  return a.kind == b.kind && a.place == b.place &&
         std::ranges::equal(a.values, b.values, {}, &ConfigurationValue::name, &ConfigurationValue::name);
}

QString literalOf(TomlKind kind, const QVariant& value) {
  switch (kind) {
  case TomlKind::Boolean:
    return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
  case TomlKind::String:
    return toQt(tomlString(value.toString().toStdString()));
  default:
    return value.toString().trimmed();
  }
}

QVariant editedValue(const TomlValue& value) {
  switch (value.kind) {
  case TomlKind::Boolean:
    return value.truth;
  case TomlKind::Integer:
    return QVariant::fromValue<qlonglong>(value.integer);
  default:
    return toQt(value.text);
  }
}

/// A channel that says nothing has the engine's usual count.
ConfigurationValue usualCount(const ConfigurationTable& channel) {
  const auto count = ChannelConfig().count;
  return {.name = QStringLiteral("count"),
          .place = channel.place,
          .key = "count",
          .value = {.kind = TomlKind::Integer, .text = std::to_string(count), .integer = count},
          .line = channel.line};
}

/// How many elements of its kind stand before a row.
std::size_t elementsBefore(const ConfigurationTables& tables, const std::string& name, std::size_t row) {
  return static_cast<std::size_t>(std::ranges::count_if(
      tables.begin(), tables.begin() + static_cast<std::ptrdiff_t>(std::min(row, tables.size())),
      [&](const ConfigurationTable& table) { return table.place.table == name; }));
}

} // namespace

void ConfigurationModel::setTables(ConfigurationTables tables) {
  if (!std::ranges::equal(tables_, tables, haveSameRows)) {
    beginResetModel();
    tables_ = std::move(tables);
    endResetModel();
    return;
  }
  auto before = std::exchange(tables_, std::move(tables));
  for (std::size_t i = 0; i < before.size(); ++i)
    if (!(before[i] == tables_[i])) tellChanged(static_cast<int>(i));
}

void ConfigurationModel::tellChanged(int table) {
  const auto top = index(table, NameColumn);
  emit dataChanged(top, index(table, ShareColumn));
  if (const auto rows = rowCount(top); rows > 0)
    emit dataChanged(index(0, NameColumn, top), index(rows - 1, ShareColumn, top));
}

void ConfigurationModel::setShares(std::vector<ChannelShare> shares) {
  shares_ = std::move(shares);
  if (!tables_.empty()) emit dataChanged(index(0, ShareColumn), index(rowCount() - 1, ShareColumn));
}

void ConfigurationModel::setReadOnly(bool readOnly) {
  if (readOnly_ == readOnly) return;
  beginResetModel();
  readOnly_ = readOnly;
  endResetModel();
}

const ConfigurationTable& ConfigurationModel::tableOf(const QModelIndex& index) const {
  return tables_[isTable(index) ? static_cast<std::size_t>(index.row()) : index.internalId() - 1];
}

std::optional<ConfigurationValue> ConfigurationModel::valueOf(const QModelIndex& index) const {
  const auto& table = tableOf(index);
  if (!isTable(index)) return table.values[static_cast<std::size_t>(index.row())];
  if (!table.isChannel()) return std::nullopt;
  const auto* count = table.find("count");
  return count ? *count : usualCount(table);
}

QModelIndex ConfigurationModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex ConfigurationModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || isTable(index)) return {};
  return createIndex(static_cast<int>(index.internalId() - 1), NameColumn, quintptr(0));
}

int ConfigurationModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(tables_.size());
  if (!isTable(parent) || parent.column() != NameColumn) return 0;
  return static_cast<int>(tableOf(parent).values.size());
}

int ConfigurationModel::columnCount(const QModelIndex&) const {
  return ColumnCount;
}

QVariant ConfigurationModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::DisplayRole) return QStringList{tr("Part"), tr("Value"), tr("In list")}.value(section);
  if (role == Qt::ToolTipRole && section == ShareColumn)
    return tr("How many apps of the list the channel found, alone or with others.");
  if (role == Qt::TextAlignmentRole && section == ShareColumn) return int(Qt::AlignRight | Qt::AlignVCenter);
  return {};
}

QVariant ConfigurationModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (role == Qt::AccessibleTextRole) return describe(index);
  if (role == Qt::ForegroundRole && !tableOf(index).isEnabled)
    return themeOf(QGuiApplication::palette()).muted;
  if (index.column() == NameColumn) return nameData(index, role);
  return index.column() == ValueColumn ? valueData(index, role) : shareData(index, role);
}

QVariant ConfigurationModel::nameData(const QModelIndex& index, int role) const {
  const auto& table = tableOf(index);
  if (role == Qt::DisplayRole)
    return isTable(index) ? table.title : table.values[static_cast<std::size_t>(index.row())].name;
  if (role == Qt::FontRole && isTable(index)) return strongFont();
  if (role == Qt::CheckStateRole && isTable(index) && table.kind == ConfigurationTable::Kind::Element)
    return table.isEnabled ? Qt::Checked : Qt::Unchecked;
  if (role == Qt::ToolTipRole && isTable(index) && table.kind == ConfigurationTable::Kind::Element)
    return tr("[[%1]] in line %2").arg(toQt(table.place.table)).arg(table.line);
  return {};
}

QVariant ConfigurationModel::valueData(const QModelIndex& index, int role) const {
  const auto value = valueOf(index);
  if (!value) return role == Qt::DisplayRole ? QVariant(summaryOf(tableOf(index))) : QVariant();
  if (role == Qt::EditRole) return editedValue(value->value);
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return toQt(value->value.text).simplified();
  if (role == Qt::CheckStateRole && value->value.kind == TomlKind::Boolean)
    return value->value.truth ? Qt::Checked : Qt::Unchecked;
  return {};
}

QVariant ConfigurationModel::shareData(const QModelIndex& index, int role) const {
  const auto* share = isTable(index) ? shareOf(tableOf(index)) : nullptr;
  if (!share) return {};
  if (role == Qt::DisplayRole) return countText(share->listed);
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole)
    return tr("Found %1 apps; %2 of the candidates entered by its turn. %3 are in the list, %4 of them found "
              "by "
              "no other channel.")
        .arg(countText(share->proposed), countText(share->merged), countText(share->listed),
             countText(share->alone));
  return {};
}

/// What a screen reader says of a cell.
QString ConfigurationModel::describe(const QModelIndex& index) const {
  const auto& table = tableOf(index);
  if (index.column() == ShareColumn) return shareData(index, Qt::ToolTipRole).toString();
  const auto text = index.data().toString();
  if (!isTable(index))
    return tr("%1, %2: %3")
        .arg(table.title, this->index(index.row(), NameColumn, index.parent()).data().toString(),
             this->index(index.row(), ValueColumn, index.parent()).data().toString());
  if (index.column() == ValueColumn && table.isChannel()) return tr("%1, count: %2").arg(table.title, text);
  if (index.column() == NameColumn && !table.isEnabled) return tr("%1, switched off").arg(text);
  return text;
}

QString ConfigurationModel::summaryOf(const ConfigurationTable& table) const {
  if (table.kind == ConfigurationTable::Kind::Rules)
    return tr("%n rules", nullptr, static_cast<int>(table.values.size()));
  QStringList texts;
  for (const auto& value : table.values)
    if (value.key != "name") texts << toQt(value.value.text).simplified();
  return texts.join(QStringLiteral(" · "));
}

const ChannelShare* ConfigurationModel::shareOf(const ConfigurationTable& table) const {
  if (!table.isChannel() || !table.isEnabled) return nullptr;
  const auto found = std::ranges::find(shares_, table.title.toStdString(), &ChannelShare::name);
  return found == shares_.end() ? nullptr : &*found;
}

Qt::ItemFlags ConfigurationModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return readOnly_ ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
  Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
  if (readOnly_) return flags;
  const auto isElement = tableOf(index).kind == ConfigurationTable::Kind::Element;
  if (isTable(index) && isElement) flags |= Qt::ItemIsDragEnabled;
  if (isTable(index) && isElement && index.column() == NameColumn) flags |= Qt::ItemIsUserCheckable;
  if (index.column() == ValueColumn)
    if (const auto value = valueOf(index))
      flags |= value->value.kind == TomlKind::Boolean ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable;
  return flags;
}

bool ConfigurationModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || readOnly_) return false;
  if (role == Qt::CheckStateRole && index.column() == NameColumn && isTable(index)) {
    emit switched(tableOf(index).place, value.toInt() == Qt::Checked);
    return true;
  }
  const auto old = index.column() == ValueColumn ? valueOf(index) : std::nullopt;
  if (!old) return false;
  if (role == Qt::CheckStateRole && old->value.kind == TomlKind::Boolean)
    edit(index, value.toInt() == Qt::Checked, 0);
  else if (role == Qt::EditRole)
    edit(index, value, 0);
  else
    return false;
  return true;
}

void ConfigurationModel::edit(const QModelIndex& index, const QVariant& value, quint64 step) {
  const auto old = valueOf(index);
  if (!old || readOnly_ || editedValue(old->value) == value) return;
  emit valueEdited(*old, old->rule.empty() ? literalOf(old->value.kind, value) : value.toString().trimmed(),
                   step);
}

bool ConfigurationModel::moveBy(const QModelIndex& index, int places) {
  if (!index.isValid() || readOnly_) return false;
  const auto& table = tableOf(index);
  if (table.kind != ConfigurationTable::Kind::Element) return false;
  const auto count = elementsBefore(tables_, table.place.table, tables_.size());
  const auto to = static_cast<std::ptrdiff_t>(table.place.index) + places;
  if (to < 0 || to >= static_cast<std::ptrdiff_t>(count)) return false;
  emit moved(table.place, static_cast<std::size_t>(to));
  return true;
}

QStringList ConfigurationModel::mimeTypes() const {
  return {mimeType()};
}

QMimeData* ConfigurationModel::mimeData(const QModelIndexList& indexes) const {
  if (indexes.isEmpty()) return nullptr;
  const auto& place = tableOf(indexes.front()).place;
  QByteArray bytes;
  QDataStream stream(&bytes, QIODevice::WriteOnly);
  stream << toQt(place.table) << quint64(place.index);
  auto* data = new QMimeData;
  data->setData(mimeType(), bytes);
  return data;
}

/// The dragged element and which of its kind it becomes; nothing when it cannot be dropped there.
std::optional<std::pair<TomlPlace, std::size_t>> ConfigurationModel::dropOf(const QMimeData* data, int row,
                                                                            const QModelIndex& parent) const {
  if (readOnly_ || !data || !data->hasFormat(mimeType())) return std::nullopt;
  QString table;
  quint64 index = 0;
  QDataStream stream(data->data(mimeType()));
  stream >> table >> index;
  const auto name = table.toStdString();
  // Onto a row, or one of its values, is before that row.
  auto before = static_cast<std::size_t>(row < 0 ? rowCount() : row);
  if (parent.isValid()) before = static_cast<std::size_t>(&tableOf(parent) - tables_.data());
  const auto count = elementsBefore(tables_, name, tables_.size());
  auto to = elementsBefore(tables_, name, before);
  if (to > index) --to;
  if (count == 0 || to >= count || to == index) return std::nullopt;
  return std::pair(TomlPlace{name, std::size_t(index)}, to);
}

bool ConfigurationModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                         const QModelIndex& parent) const {
  return dropOf(data, row, parent).has_value();
}

bool ConfigurationModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                      const QModelIndex& parent) {
  if (const auto drop = dropOf(data, row, parent)) emit moved(drop->first, drop->second);
  // Nothing was inserted: the view must not take the dragged row away.
  return false;
}

} // namespace rankwright
