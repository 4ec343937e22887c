#pragma once

#include "core/expr/text_positions.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// A TOML document as it is written, to find where the characters of a string value stand in the file.
class TomlText {
public:
  explicit TomlText(std::string_view text) : index_(text), text_(index_.text()) {}

  const TextIndex& index() const { return index_; }

  /// The positions of the code points of the string whose opening quote stands there (from 1, in code
  /// points). Knows all four kinds of TOML strings: an escape counts where it begins. Cheap when strings are
  /// asked for from top to bottom. They live no longer than this object.
  TextPositions positionsOfString(std::uint32_t line, std::uint32_t column);

private:
  struct Cursor {
    std::size_t byte = 0;
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t offset = 0; ///< code points before it
  };

  bool startsWith(std::string_view token) const { return text_.substr(cursor_.byte).starts_with(token); }
  bool atEnd() const { return cursor_.byte >= text_.size(); }
  void advance(std::size_t codePoints);
  void moveTo(std::uint32_t line, std::uint32_t column);
  void skipNewline();
  void readCharacter(std::vector<std::uint32_t>& offsets, bool escapes);
  void readEscape(std::vector<std::uint32_t>& offsets);
  bool atClosing(std::string_view quotes) const;

  TextIndex index_;
  std::string_view text_;
  Cursor cursor_;
};

} // namespace rankwright
