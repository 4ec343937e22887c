#include "widgets/rules/node_model.h"

#include "widgets/common/theme.h"

#include <QGuiApplication>
#include <QPalette>

#include <utility>

namespace rankwright {

void NodeModel::setNodes(std::vector<ShownNode> nodes, const std::vector<std::uint32_t>& outputs) {
  beginResetModel();
  nodes_ = std::move(nodes);
  items_.clear();
  top_.clear();
  for (const auto output : outputs)
    top_.push_back(addItem(output, -1, static_cast<int>(top_.size())));
  // Breadth first, without recursion: a node's operands are added once, where it is met first.
  std::vector<bool> expanded(nodes_.size());
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const auto node = items_[i].node;
    if (expanded[node]) continue;
    expanded[node] = true;
    for (std::size_t operand = 0; operand < nodes_[node].operands.size(); ++operand) {
      const int child =
          addItem(nodes_[node].operands[operand], static_cast<int>(i), static_cast<int>(operand));
      items_[i].children.push_back(child);
    }
  }
  endResetModel();
}

int NodeModel::addItem(std::uint32_t node, int parent, int row) {
  items_.push_back({.node = node, .parent = parent, .row = row});
  return static_cast<int>(items_.size()) - 1;
}

const NodeModel::Item* NodeModel::itemOf(const QModelIndex& index) const {
  return index.isValid() ? &items_[static_cast<std::size_t>(index.internalId())] : nullptr;
}

QModelIndex NodeModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  const auto* item = itemOf(parent);
  const auto& children = item ? item->children : top_;
  return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex NodeModel::parent(const QModelIndex& index) const {
  const auto* item = itemOf(index);
  if (!item || item->parent < 0) return {};
  const auto& above = items_[static_cast<std::size_t>(item->parent)];
  return createIndex(above.row, 0, static_cast<quintptr>(item->parent));
}

int NodeModel::rowCount(const QModelIndex& parent) const {
  if (parent.column() > 0) return 0;
  const auto* item = itemOf(parent);
  return static_cast<int>(item ? item->children.size() : top_.size());
}

int NodeModel::columnCount(const QModelIndex&) const {
  return ColumnCount;
}

QString NodeModel::textOf(const ShownNode& node, int column) const {
  switch (column) {
  case Expression:
    return node.expression;
  case ValueColumn:
    return node.missing ? tr("missing") : node.value;
  case Type:
    return node.type;
  default:
    return node.marks;
  }
}

QVariant NodeModel::data(const QModelIndex& index, int role) const {
  const auto* item = itemOf(index);
  if (!item) return {};
  const auto& node = nodes_[item->node];
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return textOf(node, index.column());
  const bool quiet =
      index.column() == Type || index.column() == Marks || (index.column() == ValueColumn && node.missing);
  if (role == Qt::ForegroundRole && quiet) return themeOf(QGuiApplication::palette()).muted;
  return {};
}

QVariant NodeModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  static constexpr const char* kTitles[] = {QT_TR_NOOP("Expression"), QT_TR_NOOP("Value"), QT_TR_NOOP("Type"),
                                            QT_TR_NOOP("Marks")};
  static constexpr const char* kExplanations[] = {
      QT_TR_NOOP("What is computed, after the rules were simplified"),
      QT_TR_NOOP("What it gives for the user, the context and the app that are selected"),
      QT_TR_NOOP("The type of the value"),
      QT_TR_NOOP("shared: computed once and used in several places; folded: computed while compiling")};
  if (section < 0 || section >= ColumnCount) return {};
  if (role == Qt::DisplayRole) return tr(kTitles[section]);
  if (role == Qt::ToolTipRole) return tr(kExplanations[section]);
  return {};
}

} // namespace rankwright
