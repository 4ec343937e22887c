#include "widgets/leaderboards/constraint_model.h"

#include "core/leaderboard/leaderboard_toml.h"
#include "widgets/common/text.h"

#include <QStringList>

#include <utility>

namespace rankwright {

namespace {

QString fieldsText(const ConstraintConfig& constraint) {
  QStringList fields;
  for (const auto& field : constraint.fields)
    fields << toQt(field);
  return fields.join(QStringLiteral(", "));
}

std::vector<std::string> fieldsOf(const QString& text) {
  std::vector<std::string> fields;
  for (const auto& field : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
    if (const auto name = field.trimmed(); !name.isEmpty()) fields.push_back(name.toStdString());
  return fields;
}

bool isScatter(const ConstraintConfig& constraint) {
  return constraint.kind == ConstraintKind::Scatter;
}

/// TOML of what was typed into the column; nothing for what it cannot be.
std::optional<std::string> literalOf(const ConstraintConfig& constraint, int column, const QString& text) {
  if (column == ConstraintModel::FieldColumn) {
    const auto fields = fieldsOf(text);
    return fields.empty() ? std::nullopt : std::optional(tomlStrings(fields));
  }
  bool isNumber = false;
  const auto count = text.toUInt(&isNumber);
  const auto least = column == ConstraintModel::WindowColumn ? constraint.most + 1 : 1U;
  if (!isNumber || count < least || count > kMostSlots) return std::nullopt;
  return std::to_string(count);
}

} // namespace

void ConstraintModel::setConstraints(std::vector<ConstraintConfig> constraints) {
  if (constraints == constraints_) return;
  beginResetModel();
  constraints_ = std::move(constraints);
  endResetModel();
}

int ConstraintModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(constraints_.size());
}

int ConstraintModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConstraintModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& constraint = constraints_[static_cast<std::size_t>(index.row())];
  if (role == Qt::ToolTipRole)
    return isScatter(constraint) ? tr("At most %1 of the same %2 among %3 neighbours")
                                       .arg(constraint.most)
                                       .arg(fieldsText(constraint))
                                       .arg(constraint.window)
                                 : tr("At most %1 of the same %2 on the board")
                                       .arg(constraint.most)
                                       .arg(fieldsText(constraint));
  if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
  switch (index.column()) {
  case FieldColumn:
    return fieldsText(constraint);
  case MostColumn:
    return constraint.most;
  default:
    if (isScatter(constraint)) return constraint.window;
    return role == Qt::DisplayRole ? QVariant(tr("the board")) : QVariant();
  }
}

Qt::ItemFlags ConstraintModel::flags(const QModelIndex& index) const {
  auto flags = QAbstractTableModel::flags(index);
  if (!index.isValid() || isReadOnly_) return flags;
  const auto& constraint = constraints_[static_cast<std::size_t>(index.row())];
  if (index.column() != WindowColumn || isScatter(constraint)) flags |= Qt::ItemIsEditable;
  return flags;
}

bool ConstraintModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) return false;
  static constexpr const char* kKeys[] = {"fields", "most", "window"};
  const auto row = static_cast<std::size_t>(index.row());
  const auto text = value.toString().trimmed();
  if (data(index, Qt::EditRole).toString() == text) return false;
  auto literal = literalOf(constraints_[row], index.column(), text);
  if (!literal) return false;
  emit edited({{"constraint", row}, kKeys[index.column()], std::move(literal)});
  return true;
}

QVariant ConstraintModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
  case FieldColumn:
    return tr("Of the same");
  case MostColumn:
    return tr("At most");
  case WindowColumn:
    return tr("Among");
  default:
    return {};
  }
}

} // namespace rankwright
