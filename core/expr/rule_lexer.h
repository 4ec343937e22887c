#pragma once

#include "core/expr/outline.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// A token of a rule text: code points [begin, end), bytes [byteBegin, byteEnd).
struct LexedToken {
  enum class Role : std::uint8_t {
    Code,      ///< what the parser sees
    Comment,   ///< from `#` to the end of the line
    Separator, ///< `;` or the end of a line: a statement may end here
    End,       ///< of the text, empty
  };
  std::uint16_t type = 0; ///< of the generated parser
  Role role = Role::Code;
  RuleTokenKind kind = RuleTokenKind::Invalid; ///< of code and comments
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t byteBegin = 0;
  std::uint32_t byteEnd = 0;

  /// The token as it is written in the text it was cut from.
  std::string_view in(std::string_view text) const { return text.substr(byteBegin, byteEnd - byteBegin); }
};

/// Cuts a text into tokens, in order; the last one is its end. What is no token is blank. A byte that is no
/// UTF-8 counts as an unknown character.
std::vector<LexedToken> lexRules(std::string_view text);

/// Whether the statement `name = …` begins at token `at`. Only then an open bracket does not go on over a
/// line end.
bool beginsStatement(const std::vector<LexedToken>& tokens, std::size_t at);

} // namespace rankwright
