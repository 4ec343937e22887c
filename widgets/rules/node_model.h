#pragma once

#include "core/expr/explanation.h"

#include <QAbstractItemModel>
#include <QString>

#include <vector>

namespace rankwright {

/// A node of a program with what people read of it.
struct ShownNode {
  QString expression; ///< the operation with what it is applied to
  QString value;
  QString type;
  QString marks; ///< "shared", "folded"
  bool missing = false;
  std::vector<std::uint32_t> operands = {};
};

/// The nodes of a program as trees: each output, and below every node those that it is computed from. A node
/// that several others use stands below each of them; what is below it is shown where it comes first.
class NodeModel final : public QAbstractItemModel {
  Q_OBJECT

public:
  enum Column { Expression, ValueColumn, Type, Marks, ColumnCount };

  using QAbstractItemModel::QAbstractItemModel;

  /// `outputs` are numbers of nodes; operands have smaller numbers than what uses them.
  void setNodes(std::vector<ShownNode> nodes, const std::vector<std::uint32_t>& outputs);

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  /// A place of a node in the trees.
  struct Item {
    std::uint32_t node = 0;
    int parent = -1; ///< number of an item; -1 at the top
    int row = 0;
    std::vector<int> children = {};
  };

  int addItem(std::uint32_t node, int parent, int row);
  const Item* itemOf(const QModelIndex& index) const;
  QString textOf(const ShownNode& node, int column) const;

  std::vector<ShownNode> nodes_;
  std::vector<Item> items_;
  std::vector<int> top_;
};

} // namespace rankwright
