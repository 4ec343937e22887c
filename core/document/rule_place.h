#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace rankwright {

/// Where the text of a rules file defines the rule, as the byte where its name begins: `name = expression` at
/// the start of a statement, or in TOML at the start of a string. Comments define nothing.
std::optional<std::size_t> findRule(std::string_view text, std::string_view name, bool isToml);

} // namespace rankwright
