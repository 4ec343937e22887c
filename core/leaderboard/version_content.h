#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The keys of a list as the store keeps them: a line each, where `\n` stands for a line break in a key and
/// `\\` for a backslash.
std::string textOfItems(const std::vector<std::string>& items);

/// The reverse.
std::vector<std::string> itemsOfText(std::string_view text);

/// Tells contents of versions apart: XXH3-64 of the list's text, seeded with that of the definition.
std::uint64_t hashOfContent(std::string_view toml, std::string_view items);

} // namespace rankwright
