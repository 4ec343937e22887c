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
  std::vector<NodeId> newId(graph.nodes.size());
  std::size_t kept = 0;
  for (std::size_t id = 0; id < graph.nodes.size(); ++id) {
    if (!used[id]) continue;
    newId[id] = static_cast<NodeId>(kept);
    if (id != kept) graph.nodes[kept] = std::move(graph.nodes[id]);
    for (auto& operand : graph.nodes[kept].operands)
      operand = newId[operand];
    ++kept;
  }
  graph.nodes.resize(kept);
  for (auto& output : graph.outputs)
    output = newId[output];
  return graph;
}

} // namespace rankwright
