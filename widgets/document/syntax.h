#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace rankwright {

/// What a stretch of a configuration text is, for its colour.
enum class SyntaxKind : unsigned char {
  Plain,
  Comment,
  Key,     ///< left of "=" in TOML
  Section, ///< [table] and [[array]]
  String,
  Escape, ///< what stands for another character in a string
  Number,
  Constant, ///< true, false, dates
  Keyword,  ///< a word of the rule language
  Operator,
  Name,     ///< what a rule defines
  Function, ///< a name before "("
  Invalid,  ///< no part of the language
};

/// A stretch of a text, bytes from its start. Stretches cover the text without gaps.
struct SyntaxToken {
  std::size_t begin = 0;
  std::size_t end = 0;
  SyntaxKind kind = SyntaxKind::Plain;

  friend bool operator==(const SyntaxToken&, const SyntaxToken&) = default;
};

/// What reaches over the end of a line of TOML.
enum class LineState : int { Plain = 0, BasicString = 1, LiteralString = 2, Array = 3 };

/// Splits a line of TOML, its end included or not, and tells in what state the next one begins.
LineState tokenizeToml(std::string_view line, LineState state, std::vector<SyntaxToken>& tokens);

/// Splits whole lines of rules as the compiler does.
void tokenizeRules(std::string_view rules, std::vector<SyntaxToken>& tokens);

/// What some lines of a file are.
struct LineSyntax {
  std::vector<SyntaxKind> kinds; ///< of each byte
  std::vector<LineState> states; ///< at the end of each line
};

/// Looks at the lines of bytes [begin, end) of a file of rules or of TOML, whose rules are split as rules.
/// `state` is how the line before them ended.
LineSyntax syntaxOf(std::string_view text, bool isToml, std::size_t begin, std::size_t end,
                    LineState state = LineState::Plain);

} // namespace rankwright
