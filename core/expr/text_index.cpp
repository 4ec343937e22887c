#include "core/expr/text_index.h"

#include "core/expr/utf8.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kStride = 64;

} // namespace

TextIndex::TextIndex(std::string_view text) : text_(text) {
  if (text_.starts_with(kByteOrderMark)) {
    markBytes_ = kByteOrderMark.size();
    text_.remove_prefix(markBytes_);
  }
  lines_.push_back(0);
  for (std::size_t at = 0; at < text_.size(); ++size_) {
    if (size_ % kStride == 0) checkpoints_.push_back(static_cast<std::uint32_t>(at));
    const bool newline = text_[at] == '\n';
    at += decodeCodePoint(text_, at).length;
    if (newline) lines_.push_back(size_ + 1);
  }
}

TextRange TextIndex::range(std::size_t begin, std::size_t end) const {
  begin = std::min<std::size_t>(begin, size_);
  end = std::clamp<std::size_t>(end, begin, size_);
  const auto line = std::ranges::upper_bound(lines_, begin) - 1;
  return {static_cast<std::uint32_t>(line - lines_.begin() + 1),
          static_cast<std::uint32_t>(begin - *line + 1),
          static_cast<std::uint32_t>(std::max<std::size_t>(end - begin, 1))};
}

TextPlace TextIndex::place(std::size_t begin, std::size_t end) const {
  return {range(begin, end), markBytes_ + byteOf(begin), markBytes_ + byteOf(std::max(begin, end))};
}

TextPlace TextIndex::placeOf(const TextRange& range) const {
  if (range.line == 0 || range.line > lines_.size()) return place(size_, size_);
  const auto begin = lines_[range.line - 1] + range.column - 1;
  return place(begin, begin + range.length);
}

std::size_t TextIndex::byteOf(std::size_t codePoint) const {
  if (codePoint >= size_) return text_.size();
  if (text_.size() == size_) return codePoint; // ASCII
  std::size_t at = checkpoints_[codePoint / kStride];
  for (auto rest = codePoint % kStride; rest > 0; --rest)
    at += decodeCodePoint(text_, at).length;
  return at;
}

} // namespace rankwright
