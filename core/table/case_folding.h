#pragma once

#include <string>
#include <string_view>

namespace rankwright {

/// The text without its case, by Unicode's full case folding ("Straße" and "STRASSE" become "strasse"). The
/// answer lies in `buffer`, which callers in loops keep. UTF-8 in and out; a byte that is none becomes
/// U+FFFD.
std::string_view foldCase(std::string_view text, std::string& buffer);

/// The same, for texts that are kept.
std::string foldedCase(std::string_view text);

/// The order of texts in tables: without their case first, then by bytes, so that equal texts stand together.
/// Negative, zero or positive as `a` is before, equal to or after `b`.
int compareTexts(std::string_view a, std::string_view b);

} // namespace rankwright
