#pragma once

#include "core/expr/text_index.h"
#include "core/expr/text_place.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace rankwright {

/// Where each code point of a rule text stands in the file it came from. For a plain file that is the text
/// itself; a rule inside a TOML string stands further right, and its escapes take several characters. The
/// index must outlive the positions.
class TextPositions {
public:
  /// The positions of a text that is the whole file.
  explicit TextPositions(const TextIndex& file) : file_(&file) {}

  /// The positions of a text whose code point i is code point `codePoints[i]` of the file; the last entry is
  /// the end of the text.
  TextPositions(const TextIndex& file, std::vector<std::uint32_t> codePoints)
      : file_(&file), codePoints_(std::move(codePoints)) {}

  /// The place of code points [begin, end) of the rule text. Positions past the end stand at the end.
  TextPlace place(std::size_t begin, std::size_t end) const {
    return file_->place(inFile(begin), inFile(end));
  }

  /// The same without its bytes.
  TextRange range(std::size_t begin, std::size_t end) const {
    return file_->range(inFile(begin), inFile(end));
  }

private:
  std::size_t inFile(std::size_t codePoint) const {
    if (codePoints_.empty()) return codePoint;
    return codePoints_[codePoint < codePoints_.size() ? codePoint : codePoints_.size() - 1];
  }

  const TextIndex* file_;
  std::vector<std::uint32_t> codePoints_; ///< empty when the text is the file
};

} // namespace rankwright
