#include "core/feature/dictionary.h"

namespace rankwright {

Dictionary Dictionary::ofSorted(const std::vector<std::string>& strings) {
  std::vector<std::uint64_t> offsets{0};
  std::vector<char> text;
  offsets.reserve(strings.size() + 1);
  for (const auto& string : strings) {
    text.insert(text.end(), string.begin(), string.end());
    offsets.push_back(text.size());
  }
  Dictionary dictionary;
  dictionary.offsets_ = Buffer(std::move(offsets));
  dictionary.text_ = Buffer(std::move(text));
  return dictionary;
}

Result<Dictionary> Dictionary::ofBuffers(Buffer<std::uint64_t> offsets, Buffer<char> text) {
  if (offsets.size() == 0 || offsets[0] != 0 || offsets[offsets.size() - 1] != text.size())
    return fail(ErrorKind::Corrupt, "the dictionary's offsets do not span its text");
  for (std::size_t i = 1; i < offsets.size(); ++i)
    if (offsets[i] < offsets[i - 1] || offsets[i] > text.size())
      return fail(ErrorKind::Corrupt, "a dictionary offset is out of order: {}", offsets[i]);

  Dictionary dictionary;
  dictionary.offsets_ = std::move(offsets);
  dictionary.text_ = std::move(text);
  for (std::uint32_t code = 1; code < dictionary.size(); ++code)
    if (dictionary.at(code - 1) >= dictionary.at(code))
      return fail(ErrorKind::Corrupt, "the dictionary is not sorted at code {}", code);
  return dictionary;
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
