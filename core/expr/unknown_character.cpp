#include "core/expr/unknown_character.h"

#include "core/expr/utf8.h"

namespace rankwright {

namespace {

// The full-width forms stand in the order of ASCII.
constexpr char32_t kFirstFullWidth = 0xFF01;
constexpr char32_t kLastFullWidth = 0xFF5E;

char asciiOf(char32_t character) {
  if (character >= kFirstFullWidth && character <= kLastFullWidth)
    return static_cast<char>('!' + (character - kFirstFullWidth));
  switch (character) {
  case U'‘':
  case U'’':
    return '\'';
  case U'“':
  case U'”':
    return '"';
  case U'–':
  case U'−':
    return '-';
  case U'×':
    return '*';
  case U'÷':
    return '/';
  case U'【':
    return '[';
  case U'】':
    return ']';
  case U'、':
    return ',';
  default:
    return '\0';
  }
}

} // namespace

std::string asciiFor(std::string_view character) {
  if (character.empty()) return {};
  const auto ascii = asciiOf(decodeCodePoint(character, 0).value);
  return ascii == '\0' ? std::string() : std::string(1, ascii);
}

} // namespace rankwright
