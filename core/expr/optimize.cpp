#include "core/expr/optimize.h"

#include "core/expr/fold_constants.h"
#include "core/expr/remove_unused.h"
#include "core/expr/share_nodes.h"
#include "core/expr/simplify_call.h"

#include <utility>

namespace rankwright {

namespace {

/// Makes the new graph node by node: operands stand before what uses them, so each is final when it is used.
class Optimizer {
public:
  explicit Optimizer(Graph graph) : old_(std::move(graph)) { made_.rules = std::move(old_.rules); }

  Graph run() {
    std::vector<NodeId> newId;
    newId.reserve(old_.nodes.size());
    made_.nodes.reserve(old_.nodes.size());
    for (auto& node : old_.nodes) {
      for (auto& operand : node.operands)
        operand = newId[operand];
      newId.push_back(place(std::move(node)));
    }
    for (const auto output : old_.outputs)
      made_.outputs.push_back(newId[output]);
    return std::move(made_);
  }

private:
  NodeId place(Node node) {
    const auto replacement = simplifyCall(made_, node, [this](Node added) { return add(std::move(added)); });
    if (replacement) return join(*replacement, node);
    foldConstant(made_, node);
    return add(std::move(node));
  }

  NodeId add(Node node) {
    const auto next = static_cast<NodeId>(made_.nodes.size());
    const auto id = shared_.findOrAdd(node, next);
    if (id != next) return join(id, node);
    made_.nodes.push_back(std::move(node));
    return id;
  }

  /// `node` is the value of `id`, which comes from there as well from now on.
  NodeId join(NodeId id, const Node& node) {
    auto& origins = made_.nodes[id].origins;
    origins.insert(origins.end(), node.origins.begin(), node.origins.end());
    return id;
  }

  Graph old_;
  Graph made_;
  SharedNodes shared_;
};

} // namespace

Graph optimize(Graph graph) {
  // What found the shared nodes is as large as the graph, and is gone before the next pass.
  auto optimized = Optimizer(std::move(graph)).run();
  return withoutUnused(std::move(optimized));
}

} // namespace rankwright
