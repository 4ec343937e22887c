#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// How a text file writes its rows.
struct DelimitedFormat {
  char delimiter = ',';
  bool quoted = true; ///< fields may stand in double quotes, as RFC 4180 says; "" inside is one quote
  bool header = true; ///< the first row has the names of the columns

  friend bool operator==(const DelimitedFormat&, const DelimitedFormat&) = default;
};

/// The name of a delimiter for people: "comma", "tab", "semicolon", "bar", or the character itself.
std::string describeDelimiter(char delimiter);

/// The reverse; "space" is one too. Nothing for a text that is neither such a word nor one character.
std::optional<char> parseDelimiter(std::string_view text);

} // namespace rankwright
