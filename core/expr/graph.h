#pragma once

#include "core/expr/elementwise.h"
#include "core/expr/text_positions.h"
#include "core/expr/vector.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// The number of a node in `Graph::nodes`.
using NodeId = std::uint32_t;

/// One value of a compiled program, with its type.
struct Node {
  enum class Kind : std::uint8_t {
    Constant, ///< `constant`
    Input,    ///< the input feature `input`
    Call,     ///< `kernel` of `operands`
  };
  Kind kind = Kind::Constant;
  ValueType type = ValueType::Int64;
  TextRange range = {}; ///< what it was compiled from
  Vector constant = {};
  bool isEmptyList = false; ///< the literal `[]`, which converts to any list
  std::string input = {};
  Kernel kernel = nullptr;
  std::vector<NodeId> operands = {};
};

/// Typed rules in the order of evaluation: operands precede what uses them. Evaluation is one pass over the
/// nodes.
struct Graph {
  std::vector<Node> nodes;
  std::vector<NodeId> outputs;
};

} // namespace rankwright
