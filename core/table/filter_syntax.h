#pragma once

#include "core/base/error.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

enum class Comparison : std::uint8_t { Equal, NotEqual, Greater, GreaterOrEqual, Less, LessOrEqual };

/// A value as it stands in a filter, before a column's type says what it means.
struct FilterValue {
  std::string text;
  SourceSpan span;
};

/// What a filter's text says, whatever column it is for.
struct FilterNode {
  enum class Kind : std::uint8_t {
    All,     ///< every child passes; without children every cell does
    Any,     ///< one child passes
    Not,     ///< the one child fails
    Missing, ///< `=missing`
    Present, ///< `<>missing`
    Value,   ///< a bare value: contained in texts, equal to numbers
    Compare, ///< `comparison` with `value`
    Range,   ///< from `value` to `upper`
    Pattern, ///< `value` is a regular expression
  };

  Kind kind = Kind::All;
  std::vector<FilterNode> children = {};
  Comparison comparison = Comparison::Equal;
  FilterValue value = {};
  FilterValue upper = {};
  bool mindsCase = false;

  bool combines() const { return kind == Kind::All || kind == Kind::Any || kind == Kind::Not; }
};

/// Parses the language of `filter_language.h`. Errors: Parse with the span in `text`.
Result<FilterNode> parseFilterSyntax(std::string_view text);

/// The place of `part`, which lies in the text of `value`; all of it when it does not.
SourceSpan spanOfPart(const FilterValue& value, std::string_view part);

/// Whether `text` behind `=` stands for itself without quotes.
bool standsUnquoted(std::string_view text);

} // namespace rankwright
