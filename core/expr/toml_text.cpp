#include "core/expr/toml_text.h"

#include "core/expr/utf8.h"

#include <tuple>
#include <utility>

namespace rankwright {

namespace {

constexpr std::string_view kWhitespace = " \t\r\n";

} // namespace

TextPositions TomlText::positionsOfString(std::uint32_t line, std::uint32_t column) {
  std::vector<std::uint32_t> offsets;
  moveTo(line, column);
  const auto quote = text_.substr(cursor_.byte, 1);
  const bool multiline = startsWith("'''") || startsWith("\"\"\"");
  const auto quotes = text_.substr(cursor_.byte, multiline ? 3 : 1);
  advance(quotes.size());
  if (multiline) skipNewline();
  while (!atEnd() && !atClosing(quotes))
    readCharacter(offsets, quote == "\"");
  offsets.push_back(cursor_.offset);
  return {index_, std::move(offsets)};
}

void TomlText::advance(std::size_t codePoints) {
  for (; codePoints > 0 && !atEnd(); --codePoints) {
    const bool newline = text_[cursor_.byte] == '\n';
    cursor_.byte += decodeCodePoint(text_, cursor_.byte).length;
    cursor_.line += newline ? 1 : 0;
    cursor_.column = newline ? 1 : cursor_.column + 1;
    ++cursor_.offset;
  }
}

void TomlText::moveTo(std::uint32_t line, std::uint32_t column) {
  if (std::tie(cursor_.line, cursor_.column) > std::tie(line, column)) cursor_ = {};
  while (!atEnd() && std::tie(cursor_.line, cursor_.column) < std::tie(line, column))
    advance(1);
}

void TomlText::skipNewline() {
  if (startsWith("\r\n"))
    advance(2);
  else if (startsWith("\n"))
    advance(1);
}

void TomlText::readCharacter(std::vector<std::uint32_t>& offsets, bool escapes) {
  if (escapes && startsWith("\\")) return readEscape(offsets);
  offsets.push_back(cursor_.offset);
  advance(startsWith("\r\n") ? 2 : 1);
}

void TomlText::readEscape(std::vector<std::uint32_t>& offsets) {
  const auto escaped = text_.substr(cursor_.byte + 1, 1);
  // A backslash at the end of a line swallows the line break and the blanks after it.
  if (kWhitespace.find(escaped) != std::string_view::npos) {
    advance(1);
    while (!atEnd() && kWhitespace.find(text_[cursor_.byte]) != std::string_view::npos)
      advance(1);
    return;
  }
  offsets.push_back(cursor_.offset);
  advance(escaped == "u" ? 6 : escaped == "U" ? 10 : 2);
}

// Up to two quotes may stand before the three that close a multi-line string.
bool TomlText::atClosing(std::string_view quotes) const {
  if (!startsWith(quotes)) return false;
  return quotes.size() == 1 || text_.substr(cursor_.byte + 3, 1) != quotes.substr(0, 1);
}

} // namespace rankwright
