#include "core/feature/dictionary.h"

#include <utility>

namespace rankwright {

Dictionary Dictionary::ofSorted(const std::vector<std::string>& strings) {
  const std::vector<std::string_view> views(strings.begin(), strings.end());
  return ofSorted(views);
}

Dictionary Dictionary::ofSorted(std::span<const std::string_view> strings) {
  std::size_t size = 0;
  for (const auto string : strings)
    size += string.size();
  std::vector<std::uint64_t> offsets{0};
  std::vector<char> text;
  offsets.reserve(strings.size() + 1);
  text.reserve(size);
  for (const auto string : strings) {
    text.insert(text.end(), string.begin(), string.end());
    offsets.push_back(text.size());
  }
  return of(ChunkedOffsets::absolute(std::move(offsets)), static_cast<std::uint32_t>(strings.size()),
            Buffer(std::move(text)));
}

Dictionary Dictionary::of(ChunkedOffsets offsets, std::uint32_t size, Buffer<char> text) {
  Dictionary dictionary;
  dictionary.offsets_ = std::move(offsets);
  dictionary.size_ = size;
  dictionary.text_ = std::move(text);
  return dictionary;
}

Result<Dictionary> Dictionary::ofBuffers(const Buffer<std::uint64_t>& offsets, Buffer<char> text) {
  if (offsets.size() == 0) return fail(ErrorKind::Corrupt, "the dictionary's offsets do not span its text");
  const auto size = static_cast<std::uint32_t>(offsets.size() - 1);
  const auto bytes = text.size();
  auto dictionary = of(ChunkedOffsets::chunked(PackedUnsigned(offsets), {}, bytes), size, std::move(text));
  RW_CHECK(dictionary.check());
  return dictionary;
}

Status Dictionary::check() const {
  RW_CHECK(offsets_.check(size_));
  for (std::uint32_t code = 1; code < size_; ++code)
    if (at(code - 1) >= at(code))
      return fail(ErrorKind::Corrupt, "the dictionary is not sorted at code {}", code);
  return {};
}

bool Dictionary::isSameAs(const Dictionary& other) const {
  return offsets_.distances().bytes().data() == other.offsets_.distances().bytes().data() &&
         text_.span().data() == other.text_.span().data() && size_ == other.size_;
}

std::uint32_t Dictionary::lowerBound(std::string_view text) const {
  std::uint32_t low = 0;
  std::uint32_t high = size();
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (at(middle) < text)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

std::optional<std::uint32_t> Dictionary::find(std::string_view text) const {
  const auto code = lowerBound(text);
  if (code == size() || at(code) != text) return std::nullopt;
  return code;
}

} // namespace rankwright
