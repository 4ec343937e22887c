#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// The code point that starts at byte `at` and its bytes. A byte that starts no valid code point stands for
/// itself with `length` 1 and `valid` false, so that any text can be walked.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;
  bool valid = true;
};

namespace detail {

/// `decodeCodePoint` of a byte that is not ASCII.
CodePoint decodeMultibyte(std::string_view text, std::size_t at);

} // namespace detail

inline CodePoint decodeCodePoint(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? CodePoint{lead, 1, true} : detail::decodeMultibyte(text, at);
}

/// Appends the UTF-8 bytes of a code point.
void appendCodePoint(std::string& text, char32_t codePoint);

/// Whether `value` can be written in UTF-8: at most 0x10FFFF and no surrogate.
bool isScalarValue(std::uint32_t value);

/// Code points in the text; each stray byte counts as one.
std::size_t countCodePoints(std::string_view text);

/// The first byte that is not valid UTF-8, or nothing.
std::optional<std::size_t> findInvalidUtf8(std::string_view text);

} // namespace rankwright
