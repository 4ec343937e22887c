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

} // namespace rankwright
