#include "widgets/command/shortcut_model.h"

#include "widgets/command/command_registry.h"
#include "widgets/command/fuzzy_match.h"
#include "widgets/common/type_scale.h"

#include <QSet>

#include <algorithm>

namespace rankwright {

namespace {

/// Indexes of groups carry no group; those of commands carry that of theirs, from 1.
constexpr quintptr kGroup = 0;

} // namespace

ShortcutModel::ShortcutModel(CommandRegistry& registry, QObject* parent)
    : QAbstractItemModel(parent), registry_(registry), groups_(filtered()) {
  connect(&registry_, &CommandRegistry::changed, this, &ShortcutModel::follow);
}

void ShortcutModel::setFilter(const QString& filter) {
  filter_ = filter;
  follow();
}

bool ShortcutModel::fits(const FuzzyQuery& query, const QAction* action) const {
  if (query.isEmpty()) return true;
  const auto match = query.match({foldText(registry_.nameOf(action)), foldText(registry_.groupOf(action)),
                                  foldText(action->shortcut().toString(QKeySequence::NativeText))});
  return match && match->plain;
}

ShortcutModel::Groups ShortcutModel::filtered() const {
  Groups groups;
  QSet<QString> seen;
  const FuzzyQuery query(filter_);
  for (auto* action : registry_.commands()) {
    const auto id = action->objectName();
    if (seen.contains(id) || !fits(query, action)) continue;
    seen.insert(id);
    const auto title = registry_.groupOf(action);
    auto group = std::ranges::find(groups, title, &Group::title);
    if (group == groups.end()) group = groups.insert(groups.end(), {title});
    group->actions.emplace_back(action);
  }
  return groups;
}

void ShortcutModel::follow() {
  auto groups = filtered();
  if (groups == groups_) return tellShortcuts();
  beginResetModel();
  groups_ = std::move(groups);
  endResetModel();
}

void ShortcutModel::tellShortcuts() {
  for (int row = 0; row < rowCount(); ++row) {
    const auto group = index(row, 0);
    emit dataChanged(index(0, 0, group), index(rowCount(group) - 1, ColumnCount - 1, group));
  }
}

QAction* ShortcutModel::actionAt(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == kGroup) return nullptr;
  return groups_[index.internalId() - 1].actions[static_cast<std::size_t>(index.row())];
}

QModelIndex ShortcutModel::indexOf(const QString& id) const {
  for (int row = 0; row < rowCount(); ++row)
    for (int child = 0; child < rowCount(index(row, 0)); ++child) {
      const auto at = index(child, 0, index(row, 0));
      if (const auto* action = actionAt(at); action && action->objectName() == id) return at;
    }
  return {};
}

QModelIndex ShortcutModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroup);
}

QModelIndex ShortcutModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == kGroup) return {};
  return createIndex(static_cast<int>(index.internalId() - 1), 0, kGroup);
}

int ShortcutModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(groups_.size());
  if (parent.internalId() != kGroup || parent.column() != 0) return 0;
  return static_cast<int>(groups_[static_cast<std::size_t>(parent.row())].actions.size());
}

int ShortcutModel::columnCount(const QModelIndex&) const {
  return ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (index.internalId() == kGroup)
    return groupData(groups_[static_cast<std::size_t>(index.row())], index.column(), role);
  const auto* action = actionAt(index);
  return action ? actionData(action, index.column(), role) : QVariant();
}

QVariant ShortcutModel::groupData(const Group& group, int column, int role) const {
  if (role == Qt::DisplayRole && column == CommandColumn) return group.title;
  if (role == Qt::FontRole) return strongFont();
  return {};
}

QVariant ShortcutModel::actionData(const QAction* action, int column, int role) const {
  switch (role) {
  case Qt::DisplayRole:
    return column == CommandColumn ? registry_.nameOf(action) : shortcutText(action, column);
  case Qt::DecorationRole:
    return decoration(action, column);
  case Qt::FontRole:
    return column == ShortcutColumn && !registry_.hasDefaultShortcut(action) ? strongFont() : bodyFont();
  case Qt::ToolTipRole:
    return toolTip(action);
  default:
    return {};
  }
}

QString ShortcutModel::shortcutText(const QAction* action, int column) const {
  const auto sequence = column == DefaultColumn ? registry_.defaultShortcut(action) : action->shortcut();
  return sequence.toString(QKeySequence::NativeText);
}

QVariant ShortcutModel::decoration(const QAction* action, int column) const {
  if (column == CommandColumn) return action->icon();
  if (column != ShortcutColumn || registry_.conflicts(action->shortcut(), action).empty()) return {};
  return QIcon::fromTheme(QStringLiteral("data-warning"));
}

QString ShortcutModel::toolTip(const QAction* action) const {
  QStringList names;
  for (const auto* other : registry_.conflicts(action->shortcut(), action))
    names << registry_.nameOf(other);
  if (names.isEmpty()) return registry_.toolTipOf(action);
  return tr("The same keys also reach: %1").arg(names.join(QStringLiteral(", ")));
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::DisplayRole)
    return section == CommandColumn    ? tr("Command")
           : section == ShortcutColumn ? tr("Shortcut")
                                       : tr("Default");
  if (role != Qt::ToolTipRole) return {};
  return section == CommandColumn    ? tr("What the keys run")
         : section == ShortcutColumn ? tr("The keys now; bold where they differ from the default")
                                     : tr("The keys as the program comes");
}

} // namespace rankwright
