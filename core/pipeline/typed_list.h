#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The elements of a list as people type it: separated by commas, blanks around them left out. One that holds
/// a comma, begins with a quote or has blanks at its ends stands in quotes, where a quote is doubled:
/// `"a, b", c, "5"" screen"`. Errors: Parse for a quote that is not closed, and for text behind a closing
/// one, with what begins there.
Result<std::vector<std::string>> parseTypedList(std::string_view text);

/// The reverse, with no more quotes than are needed.
std::string typedList(std::span<const std::string> elements);

/// A value as it is typed, so that reading it gives the value again; "" for a missing one and for a list
/// without elements, which cannot be typed.
std::string typedText(const Value& value);

} // namespace rankwright
