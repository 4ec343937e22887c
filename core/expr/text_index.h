#pragma once

#include "core/expr/text_place.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// Where the code points of a file stand: their lines, columns and bytes. Takes about one byte for 16 of text
/// and finds a place in logarithmic time, also in a line of a megabyte. The text must outlive the index.
class TextIndex {
public:
  /// A byte order mark at the beginning is no part of the code points.
  explicit TextIndex(std::string_view text);

  /// Code points of the text.
  std::uint32_t size() const { return size_; }

  /// The text without a byte order mark.
  std::string_view text() const { return text_; }

  /// The range of code points [begin, end). Positions past the end stand at the end.
  TextRange range(std::size_t begin, std::size_t end) const;

  /// The same with its bytes.
  TextPlace place(std::size_t begin, std::size_t end) const;

  /// The same place with its bytes.
  TextPlace placeOf(const TextRange& range) const;

  /// What is written at that place of this file.
  std::string_view textAt(const TextPlace& place) const {
    return text_.substr(place.begin - markBytes_, place.end - place.begin);
  }

private:
  std::size_t byteOf(std::size_t codePoint) const;

  std::string_view text_;
  std::size_t markBytes_ = 0;
  std::uint32_t size_ = 0;
  std::vector<std::uint32_t> lines_;       ///< the code point that each line begins with
  std::vector<std::uint32_t> checkpoints_; ///< the byte of every 64th code point
};

} // namespace rankwright
