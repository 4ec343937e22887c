#include "widgets/models/field_model.h"

#include "widgets/common/figures.h"
#include "widgets/common/text.h"

#include <algorithm>

namespace rankwright {

void FieldModel::setNames(const std::vector<std::string>& names) {
  auto kept = fields();
  beginResetModel();
  rows_.clear();
  for (const auto& name : names)
    rows_.push_back({{.name = name}});
  endResetModel();
  setFields(kept);
}

void FieldModel::setFields(const std::vector<FieldOptions>& fields) {
  beginResetModel();
  std::vector<Row> rows;
  for (const auto& field : fields)
    rows.push_back({field, true});
  const auto isTaken = [&](const Row& row) {
    return std::ranges::find(fields, row.options.name, &FieldOptions::name) != fields.end();
  };
  for (auto& row : rows_)
    if (!isTaken(row)) rows.push_back({{.name = row.options.name}});
  rows_ = std::move(rows);
  endResetModel();
}

std::vector<FieldOptions> FieldModel::fields() const {
  std::vector<FieldOptions> fields;
  for (const auto& row : rows_)
    if (row.isField) fields.push_back(row.options);
  return fields;
}

QStringList FieldModel::choicesOf(int column) {
  if (column == Numbers) return {tr("as they are"), tr("standardised"), tr("in buckets")};
  if (column == PoolingOfLists) return {tr("mean"), tr("sum"), tr("sum / √n")};
  return {};
}

int FieldModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FieldModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

int FieldModel::valueOf(const FieldOptions& options, int column) {
  switch (column) {
  case HashBuckets:
    return static_cast<int>(options.hashBuckets);
  case MinCount:
    return static_cast<int>(options.minCount);
  case Numbers:
    return static_cast<int>(options.numbers);
  case Buckets:
    return static_cast<int>(options.buckets);
  default:
    return static_cast<int>(options.pooling);
  }
}

void FieldModel::setValue(FieldOptions& options, int column, int value) {
  const auto count = static_cast<std::uint32_t>(std::max(0, value));
  if (column == HashBuckets) options.hashBuckets = count;
  if (column == MinCount) options.minCount = count;
  if (column == Numbers) options.numbers = static_cast<NumberEncoding>(value);
  if (column == Buckets) options.buckets = count;
  if (column == PoolingOfLists) options.pooling = static_cast<Pooling>(value);
}

QString FieldModel::textOf(const Row& row, int column) const {
  if (column == Name) return toQt(row.options.name);
  const auto value = valueOf(row.options, column);
  if (const auto choices = choicesOf(column); !choices.isEmpty()) return choices.value(value);
  if (column == HashBuckets && value == 0) return tr("vocabulary");
  if (column == MinCount && value == 0) return tr("as the model");
  return countText(static_cast<qulonglong>(value));
}

QVariant FieldModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& row = rows_[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole) return textOf(row, index.column());
  if (role == Qt::EditRole)
    return index.column() == Name ? QVariant(textOf(row, Name))
                                  : QVariant(valueOf(row.options, index.column()));
  if (role == Qt::CheckStateRole && index.column() == Name) return row.isField ? Qt::Checked : Qt::Unchecked;
  if (role == Qt::ToolTipRole) return headerData(index.column(), Qt::Horizontal, role);
  return {};
}

QVariant FieldModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  struct Texts {
    QString title, help;
  };
  const Texts texts[] = {
      {tr("Field"), tr("A rule or an input feature that the model reads when it is checked")},
      {tr("Hash buckets"), tr("0 keeps a vocabulary of the values seen; otherwise values are hashed into so "
                              "many ids, which saves memory and mixes some")},
      {tr("Rare below"), tr("Rows a value must occur in to have an id of its own; 0: as the model says")},
      {tr("Numbers"),
       tr("How numbers are read: as they are, standardised, or in buckets of as many rows each")},
      {tr("Buckets"), tr("How many buckets, where numbers are read in buckets")},
      {tr("Lists"), tr("What the values of a list become together")}};
  const auto& text = texts[std::clamp(section, 0, ColumnCount - 1)];
  if (role == Qt::DisplayRole) return text.title;
  return role == Qt::ToolTipRole ? QVariant(text.help) : QVariant();
}

Qt::ItemFlags FieldModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  const auto common = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (index.column() == Name) return common | Qt::ItemIsUserCheckable;
  return rows_[static_cast<std::size_t>(index.row())].isField ? common | Qt::ItemIsEditable : common;
}

bool FieldModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid()) return false;
  auto& row = rows_[static_cast<std::size_t>(index.row())];
  if (role == Qt::CheckStateRole && index.column() == Name)
    row.isField = value.toInt() == Qt::Checked;
  else if (role == Qt::EditRole && index.column() != Name)
    setValue(row.options, index.column(), value.toInt());
  else
    return false;
  emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
  emit edited();
  return true;
}

} // namespace rankwright
