#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A rule where its file defines it.
struct EditableRule {
  std::string name;
  std::string expression; ///< what stands behind the `=`
  std::size_t begin = 0;  ///< bytes [begin, end) of the file are the expression
  std::size_t end = 0;
  std::size_t line = 1; ///< of the file, where the rule's name stands
  char quote = '\0';    ///< around the string that holds it; '\0' in a plain rules file
  bool escapes = false; ///< the string has escapes: its bytes are not what the rule says
};

/// The rules of a file in their order, as far as their syntax can be read.
std::vector<EditableRule> ruleTexts(std::string_view text, bool isToml);

/// The file with another expression for the rule; all else stays byte for byte. Errors: NotFound when no rule
/// has the name; InvalidArgument for an expression of several lines or one that the quotes around the rule
/// cannot hold; Unsupported for a rule in a string with escapes.
Result<std::string> withRuleExpression(std::string_view text, bool isToml, std::string_view name,
                                       std::string_view expression);

} // namespace rankwright
