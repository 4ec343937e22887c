#pragma once

#include <string>

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

} // namespace rankwright
