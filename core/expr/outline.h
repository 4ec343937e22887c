#pragma once

#include "core/base/result.h"
#include "core/expr/text_place.h"
#include "core/feature/schema.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What a stretch of rule text is, for colours.
enum class RuleTokenKind : std::uint8_t {
  Definition, ///< the name that a statement defines
  Name,       ///< the use of a rule or an input feature
  Function,   ///< a name before `(`, also `if`
  Keyword,    ///< `and or not in true false`
  Number,
  String,
  Operator,    ///< also `=`
  Bracket,     ///< `( ) [ ]`
  Punctuation, ///< `,` and `;`
  Comment,
  Invalid, ///< an open string, a bad number, a character without meaning
};

/// Bytes [begin, end) of the text. What stands between tokens is blank.
struct RuleToken {
  RuleTokenKind kind = RuleTokenKind::Name;
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const RuleToken&, const RuleToken&) = default;
};

/// The tokens of any text, in order, as the grammar cuts it; needs no correct rules. No token goes on over a
/// line end and what it is does not depend on other lines, so that an editor may ask for each line alone, as
/// it changes.
std::vector<RuleToken> tokensOf(std::string_view text);

/// A statement of an outline.
struct RuleDefinition {
  std::string name;
  TextPlace namePlace;
  TextPlace statement;                          ///< from its name to the end of its expression
  std::optional<ValueType> type = std::nullopt; ///< nothing when the rule has an error
};

/// The index of a definition that has a syntax error.
inline constexpr std::size_t kNoDefinition = static_cast<std::size_t>(-1);

/// The use of a name inside a rule.
struct RuleReference {
  enum class Kind : std::uint8_t { Rule, Input, Function, Unknown };
  Kind kind = Kind::Unknown;
  std::string name;
  TextPlace place;
  /// Of `Outline::definitions` for a rule (or `kNoDefinition`), of the input schema's fields for an input.
  std::size_t index = 0;
};

/// Names of a rule text: who is defined and who is used where, in the order of the text. Statements with
/// syntax errors are left out.
struct Outline {
  std::vector<RuleDefinition> definitions;
  std::vector<RuleReference> references;

  /// The definition or reference under byte `offset` (its end included), as its name; "" when there is none.
  std::string_view nameAt(std::size_t offset) const;
};

/// The outline with what names mean among `inputs`, and types where they can be told.
Outline outlineOf(std::string_view text, const Schema& inputs);

/// A call around a caret.
struct CallPlace {
  std::string function;
  std::size_t begin = 0;    ///< byte of the function's name
  std::size_t open = 0;     ///< byte of its `(`
  std::size_t argument = 0; ///< which argument the caret is in, from 0
};

/// The innermost call whose parentheses hold byte `offset`, also while it is being typed and has no `)` yet.
/// Nothing inside strings and comments, nor outside calls.
std::optional<CallPlace> callAt(std::string_view text, std::size_t offset);

/// The text with each definition and use of the rule or input `from` called `to`, outside strings and
/// comments. Errors: InvalidArgument when `to` is no name, NotFound when nothing has the name `from`,
/// Conflict when something has the name `to` already, Parse when the text is no UTF-8.
Result<std::string> renameName(std::string_view text, std::string_view from, std::string_view to);

/// The same in a TOML transform: in its expressions and its list of features. Errors also: Parse for the
/// TOML.
Result<std::string> renameInTransformToml(std::string_view toml, std::string_view from, std::string_view to);

/// The text in the one canonical spacing: one statement a line, comments kept and set off by two blanks,
/// single blanks around operators, at most one empty line together. Formatting again changes nothing, and the
/// rules stay the same. Errors: the first syntax error.
Result<std::string> formatRules(std::string_view text);

/// The same for the rules of a TOML transform, each in its string: all around them stays, and so do quotes
/// and escapes. Rules that share a string of one line stay on it, with `; ` between them. A string with a
/// line that goes on behind a backslash stays as it is. Errors also: Parse for the TOML.
Result<std::string> formatTransformToml(std::string_view toml);

/// Whether a rule can have this name: letters, digits and `_`, no digit first, and no keyword.
bool isRuleName(std::string_view name);

} // namespace rankwright
