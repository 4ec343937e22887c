#pragma once

#include <string>
#include <string_view>

namespace rankwright {

/// The ASCII character that a typographic or full-width one stands for: `(` for `（`, `'` for `’`; "" for any
/// other.
std::string asciiFor(std::string_view character);

} // namespace rankwright
