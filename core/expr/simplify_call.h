#pragma once

#include "core/expr/graph.h"

#include <functional>
#include <optional>

namespace rankwright {

/// Adds a node to the graph that is being made and returns its number.
using AddNode = std::function<NodeId(Node)>;

/// Replaces a call by something cheaper that gives the same bits for every row, missing ones included (all
/// NaN of the same sign count as one): `x + 0`, `x * 1`, `x / 4.0`, `if(true, a, b)`, `-(-x)`,
/// `concat(concat(a, b), c)`… Sums of floating-point numbers keep their order. Returns the node of `graph`
/// that is the value already, or changes `node`, whose operands are in `graph`.
std::optional<NodeId> simplifyCall(const Graph& graph, Node& node, const AddNode& add);

} // namespace rankwright
