#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// A stretch of the text that rules were read from. Lines and columns count from 1, in Unicode code points.
struct TextRange {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t length = 1; ///< code points, at least 1

  friend bool operator==(const TextRange&, const TextRange&) = default;
};

SourceSpan spanOf(const TextRange& range, const std::string& source);

/// Where each code point of a rule text stands in the file it came from. For a plain file that is the text
/// itself; a rule inside a TOML string stands further right, and its escapes take several characters.
class TextPositions {
public:
  TextPositions() = default;

  /// The positions of a text that is the whole file.
  static TextPositions ofText(std::string_view text);

  /// Adds the next code point, at code point `offset` of the file.
  void add(std::uint32_t line, std::uint32_t column, std::uint32_t offset) {
    positions_.push_back({line, column, offset});
  }

  /// The range of code points [begin, end) of the rule text. Positions past the end stand at the end.
  TextRange locate(std::size_t begin, std::size_t end) const;

private:
  struct Position {
    std::uint32_t line;
    std::uint32_t column;
    std::uint32_t offset;
  };
  std::vector<Position> positions_; ///< one for each code point, and one for the end
};

} // namespace rankwright
