#include "core/expr/remove_unused.h"

#include <utility>

namespace rankwright {

namespace {

std::vector<bool> findUsed(const Graph& graph) {
  std::vector<bool> used(graph.nodes.size(), false);
  for (const auto output : graph.outputs)
    used[output] = true;
  for (auto id = graph.nodes.size(); id-- > 0;)
    if (used[id])
      for (const auto operand : graph.nodes[id].operands)
        used[operand] = true;
  return used;
}

} // namespace

Graph withoutUnused(Graph graph) {
  const auto used = findUsed(graph);
  Graph kept{{}, {}, std::move(graph.rules)};
  std::vector<NodeId> newId(graph.nodes.size());
  for (std::size_t id = 0; id < graph.nodes.size(); ++id) {
    if (!used[id]) continue;
    newId[id] = static_cast<NodeId>(kept.nodes.size());
    auto& node = kept.nodes.emplace_back(std::move(graph.nodes[id]));
    for (auto& operand : node.operands)
      operand = newId[operand];
  }
  for (const auto output : graph.outputs)
    kept.outputs.push_back(newId[output]);
  return kept;
}

} // namespace rankwright
