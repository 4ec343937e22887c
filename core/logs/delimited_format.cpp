#include "core/logs/delimited_format.h"

namespace rankwright {

std::string describeDelimiter(char delimiter) {
  switch (delimiter) {
  case ',':
    return "comma";
  case '\t':
    return "tab";
  case ';':
    return "semicolon";
  case '|':
    return "bar";
  default:
    return {delimiter};
  }
}

std::optional<char> parseDelimiter(std::string_view text) {
  for (const char known : {',', '\t', ';', '|'})
    if (text == describeDelimiter(known)) return known;
  if (text == "space") return ' ';
  return text.size() == 1 ? std::optional(text.front()) : std::nullopt;
}

} // namespace rankwright
