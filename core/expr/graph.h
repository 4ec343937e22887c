#pragma once

#include "core/expr/elementwise.h"
#include "core/expr/text_positions.h"
#include "core/expr/vector.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The number of a node in `Graph::nodes`.
using NodeId = std::uint32_t;

/// The name under which an operand is converted to the type that a function asks for.
inline constexpr std::string_view kConvert = "convert";

/// A stretch of a rule that a node was compiled from.
struct Origin {
  std::uint32_t rule = 0; ///< of `Graph::rules`
  TextRange range = {};
};

/// One value of a compiled program, with its type.
struct Node {
  enum class Kind : std::uint8_t {
    Constant, ///< `constant`
    Input,    ///< the input feature `input`
    Call,     ///< `kernel` of `operands`
  };
  Kind kind = Kind::Constant;
  ValueType type = ValueType::Int64;
  std::vector<Origin> origins = {}; ///< all that was found to be this same value
  Vector constant = {};
  bool isEmptyList = false; ///< the literal `[]`, which converts to any list
  bool folded = false;      ///< a constant that was computed while compiling
  std::string input = {};
  std::string_view function = {}; ///< the builtin's name, or `kConvert`
  Kernel kernel = nullptr;
  bool usesClock = false; ///< hangs on the request's clock besides its operands
  std::vector<NodeId> operands = {};
};

/// Typed rules in the order of evaluation: operands precede what uses them. Evaluation is one pass over the
/// nodes.
struct Graph {
  std::vector<Node> nodes;
  std::vector<NodeId> outputs;
  std::vector<std::string> rules; ///< names, in the order of the rule set
};

} // namespace rankwright
