#include "core/document/text_change.h"

#include <algorithm>
#include <iterator>

namespace rankwright {

namespace {

bool continuesCharacter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool isBoundary(std::string_view text, std::size_t position) {
  return position >= text.size() || !continuesCharacter(text[position]);
}

std::size_t commonPrefix(std::string_view a, std::string_view b) {
  const auto differs = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  auto length = static_cast<std::size_t>(std::distance(a.begin(), differs));
  while (length > 0 && !(isBoundary(a, length) && isBoundary(b, length)))
    --length;
  return length;
}

std::size_t commonSuffix(std::string_view a, std::string_view b) {
  const auto differs = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first;
  auto length = static_cast<std::size_t>(std::distance(a.rbegin(), differs));
  while (length > 0 && continuesCharacter(a[a.size() - length]))
    --length;
  return length;
}

} // namespace

Status applyChange(std::string& text, const TextChange& change) {
  if (change.position > text.size() ||
      text.compare(change.position, change.removed.size(), change.removed) != 0)
    return fail(ErrorKind::InvalidArgument, "the change does not fit the text at byte: {}", change.position);
  text.replace(change.position, change.removed.size(), change.inserted);
  return {};
}

TextChange inverseOf(const TextChange& change) {
  return {change.position, change.inserted, change.removed};
}

TextChange changeBetween(std::string_view before, std::string_view after) {
  const auto prefix = commonPrefix(before, after);
  before.remove_prefix(prefix);
  after.remove_prefix(prefix);
  const auto suffix = commonSuffix(before, after);
  before.remove_suffix(suffix);
  after.remove_suffix(suffix);
  return {prefix, std::string(before), std::string(after)};
}

} // namespace rankwright
