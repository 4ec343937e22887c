#pragma once

#include "core/expr/graph.h"

#include <string>
#include <unordered_map>

namespace rankwright {

/// Finds nodes that always have the same value: the same input, the same constant to the bit, or the same
/// function of the same operands.
class SharedNodes {
public:
  /// The first node that was given here with the value of `node`; `id` when it is the first.
  NodeId findOrAdd(const Node& node, NodeId id);

private:
  std::unordered_map<std::string, NodeId> known_;
};

} // namespace rankwright
