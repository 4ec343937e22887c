#pragma once

#include "core/expr/diagnostic.h"
#include "core/expr/syntax.h"
#include "core/expr/text_positions.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Parentheses and brackets that may stand inside each other.
inline constexpr std::size_t kMaxNesting = 200;

/// Names, literals and signs of one rule; the parse tree of a longer one would take most of a gigabyte.
inline constexpr std::size_t kLongestRule = 300'000;

/// A statement that could not be parsed and yet says which name it would define.
struct BrokenStatement {
  std::string name;
  TextRange nameRange;
  std::size_t place = 0; ///< the number of rules that stand before it
};

/// What is wrong with the statements of a text, in its order.
struct SyntaxFindings {
  std::vector<Diagnostic> faults;
  std::vector<BrokenStatement> broken;
};

/// Parses statements and appends the correct ones to `syntax`. Each of the others adds one fault to
/// `findings`: its first mistake, with what was expected. `positions` says where each code point of the text
/// stands in the file. Does not look for duplicate names. Takes linear time.
void appendRules(RuleSyntax& syntax, std::string_view text, const TextPositions& positions,
                 SyntaxFindings& findings);

} // namespace rankwright
