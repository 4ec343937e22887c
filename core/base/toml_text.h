#pragma once

#include <string>
#include <string_view>

namespace rankwright {

/// The text as a basic TOML string, quotes included; control characters are escaped.
std::string tomlString(std::string_view text);

} // namespace rankwright
