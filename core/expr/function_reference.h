#pragma once

#include <string>

namespace rankwright {

/// The part of the reference page that lists all functions, in Markdown: a heading for each group and each
/// function. The page resources/help/reference/functions.md ends with it.
std::string functionReference();

} // namespace rankwright
