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
  Number,
  Constant, ///< true, false, dates
  Operator,
  Name,     ///< what a rule defines
  Function, ///< a name before "("
};

/// A stretch of a line, bytes from the line's start. Stretches cover the line without gaps.
struct SyntaxToken {
  std::size_t begin = 0;
  std::size_t end = 0;
  SyntaxKind kind = SyntaxKind::Plain;

  friend bool operator==(const SyntaxToken&, const SyntaxToken&) = default;
};

/// What reaches over the end of a line.
enum class LineState : int { Plain = 0, BasicString = 1, LiteralString = 2, Array = 3 };

/// Splits a line of TOML, its end included or not, and tells in what state the next one begins. Rules in
/// literal strings ('name = expression') are split as rules.
LineState tokenizeToml(std::string_view line, LineState state, std::vector<SyntaxToken>& tokens);

/// The same for a line of rules.
void tokenizeRules(std::string_view line, std::vector<SyntaxToken>& tokens);

} // namespace rankwright
