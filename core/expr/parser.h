#pragma once

#include "core/base/result.h"
#include "core/expr/syntax.h"
#include "core/expr/text_positions.h"

#include <string_view>

namespace rankwright {

/// Parentheses and brackets that may stand inside each other.
inline constexpr std::size_t kMaxNesting = 200;

/// Parses statements and appends them to `syntax`, whose `source` labels errors. `positions` says where each
/// code point of the text stands in the file. Errors: Parse, with the span and what was expected; `syntax` is
/// unusable then. Does not look for duplicate names.
Status appendRules(RuleSyntax& syntax, std::string_view text, const TextPositions& positions);

} // namespace rankwright
