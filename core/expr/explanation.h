#pragma once

#include "core/base/result.h"
#include "core/expr/program.h"
#include "core/expr/text_positions.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// One node of an optimised program, as people see it.
struct ExplainedNode {
  enum class Kind : std::uint8_t { Constant, Input, Call };
  Kind kind = Kind::Constant;
  /// The function or operator as it is written in rules, `convert` for a change of type; the input's name;
  /// the constant as text.
  std::string operation;
  ValueType type = ValueType::Int64;
  std::vector<std::uint32_t> operands = {}; ///< numbers of nodes, all smaller than this one's
  std::vector<std::string> rules = {};      ///< in whose text it stands, in the order of the file
  std::vector<TextRange> ranges = {};       ///< where it stands there, in the order of the file
  std::vector<std::string> outputs = {};    ///< that are this node
  bool shared = false;                      ///< it is computed once and used in several places
  bool folded = false;                      ///< it was computed while compiling
  bool usesClock = false;                   ///< it hangs on the time of the request
};

/// What became of rules when they were compiled: the nodes in the order of evaluation, and their values for a
/// row.
class Explanation {
public:
  explicit Explanation(Program program);

  const std::vector<ExplainedNode>& nodes() const { return nodes_; }

  /// The value of each node for row 0 of the tables. Errors: Type when a table has an input with another type
  /// than the program was compiled for.
  Result<std::vector<Value>> valuesAtNodes(const InputTables& tables) const;

  /// A line for each node, such as `%2  float32  log(%1)`, and one for each output, such as `score = %2`.
  std::string toText() const;

  /// The operation with its operands: `log(%1)`, `%1 + %2`, `input price`, `'Games'`.
  std::string formulaOf(std::uint32_t node) const;

private:
  Program program_;
  std::vector<ExplainedNode> nodes_;
};

} // namespace rankwright
