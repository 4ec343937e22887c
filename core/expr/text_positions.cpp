#include "core/expr/text_positions.h"

#include "core/expr/utf8.h"

#include <algorithm>
#include <string>

namespace rankwright {

SourceSpan spanOf(const TextRange& range, const std::string& source) {
  return {source, range.line, range.column, range.length};
}

TextPositions TextPositions::ofText(std::string_view text) {
  TextPositions positions;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t offset = 0;
  for (std::size_t at = 0; at < text.size(); ++offset) {
    positions.add(line, column, offset);
    const bool newline = text[at] == '\n';
    at += decodeCodePoint(text, at).length;
    line += newline ? 1 : 0;
    column = newline ? 1 : column + 1;
  }
  positions.add(line, column, offset);
  return positions;
}

TextRange TextPositions::locate(std::size_t begin, std::size_t end) const {
  const auto& first = positions_[std::min(begin, positions_.size() - 1)];
  const auto& last = positions_[std::min(end, positions_.size() - 1)];
  const auto length = last.offset > first.offset ? last.offset - first.offset : 1;
  return {first.line, first.column, length};
}

} // namespace rankwright
