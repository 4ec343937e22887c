#include "core/expr/fold_constants.h"

#include <algorithm>
#include <memory>

namespace rankwright {

Vector valueOfConstantCall(const Graph& graph, const Node& call) {
  std::vector<Vector> operands;
  operands.reserve(call.operands.size());
  for (const auto operand : call.operands)
    operands.push_back(graph.nodes[operand].constant);
  const Batch batch{1, std::make_shared<BatchArena>(nullptr, BatchArena::kForValue)};
  // The result may view its operands, which a program does not keep for it.
  return constantVector(call.type, call.kernel(operands, batch).valueAt(0));
}

void foldConstant(const Graph& graph, Node& node) {
  const auto isConstant = [&](NodeId id) { return graph.nodes[id].kind == Node::Kind::Constant; };
  if (node.kind != Node::Kind::Call || node.usesClock || !std::ranges::all_of(node.operands, isConstant))
    return;
  node = Node{.kind = Node::Kind::Constant,
              .type = node.type,
              .origins = std::move(node.origins),
              .constant = valueOfConstantCall(graph, node),
              .folded = true};
}

} // namespace rankwright
