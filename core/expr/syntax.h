#pragma once

#include "core/expr/text_place.h"
#include "core/feature/value.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// The number of an expression in `RuleSyntax::expressions`.
using ExpressionId = std::uint32_t;

/// One expression as it was written. Operators are calls of functions with names that no rule can write, such
/// as `+`.
struct Expression {
  enum class Kind : std::uint8_t {
    Literal,   ///< `literal`
    List,      ///< `[operands…]`
    Reference, ///< the rule or input feature `name`
    Call,      ///< the function or operator `name` of `operands`
  };
  Kind kind = Kind::Literal;
  TextRange range = {};
  Value literal = {};
  std::string name = {};
  std::vector<ExpressionId> operands = {};
};

/// A statement `name = expression`. Its expressions are [first, root] of the syntax.
struct Rule {
  std::string name;
  TextRange nameRange;
  std::string text; ///< the statement as it was written
  ExpressionId first = 0;
  ExpressionId root = 0;
  TextRange range = {}; ///< the statement, from its name to the end of its expression
};

/// The abstract syntax tree of a rule set. Expressions stand in one array in which operands precede what uses
/// them, so that every pass over rules is a loop and no depth of nesting can exhaust the stack.
struct RuleSyntax {
  std::string source; ///< label of the text in errors
  std::vector<Rule> rules;
  std::vector<Expression> expressions;
};

} // namespace rankwright
