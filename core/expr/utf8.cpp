#include "core/expr/utf8.h"

#include <array>
#include <cstring>

namespace rankwright {

namespace {

constexpr std::array<char32_t, 5> kSmallest = {0, 0, 0x80, 0x800, 0x10000};

std::size_t lengthOf(unsigned char lead) {
  if (lead < 0x80) return 1;
  if ((lead & 0xE0) == 0xC0) return 2;
  if ((lead & 0xF0) == 0xE0) return 3;
  if ((lead & 0xF8) == 0xF0) return 4;
  return 0;
}

std::uint64_t eightBytesAt(const char* bytes) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  return eight;
}

/// Whether a text of eight bytes at least has nothing but ASCII. The last eight may overlap those before.
bool isAscii(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  auto seen = eightBytesAt(text.data() + text.size() - 8);
  for (std::size_t at = 0; at + 8 < text.size(); at += 8)
    seen |= eightBytesAt(text.data() + at);
  return (seen & kHighBits) == 0;
}

char32_t leadBits(unsigned char lead, std::size_t length) {
  return length == 1 ? lead : lead & (0x7F >> length);
}

} // namespace

bool isScalarValue(std::uint32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

CodePoint detail::decodeMultibyte(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const CodePoint stray{lead, 1, false};
  const auto length = lengthOf(lead);
  if (length == 0 || text.size() - at < length) return stray;
  auto value = leadBits(lead, length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0) != 0x80) return stray;
    value = (value << 6) | (next & 0x3F);
  }
  if (value < kSmallest[length] || !isScalarValue(value)) return stray;
  return {value, length, true};
}

void appendCodePoint(std::string& text, char32_t codePoint) {
  const auto continuation = [&](int shift) {
    text += static_cast<char>(0x80 | ((codePoint >> shift) & 0x3F));
  };
  if (codePoint < 0x80) {
    text += static_cast<char>(codePoint);
  } else if (codePoint < 0x800) {
    text += static_cast<char>(0xC0 | (codePoint >> 6));
    continuation(0);
  } else if (codePoint < 0x10000) {
    text += static_cast<char>(0xE0 | (codePoint >> 12));
    continuation(6);
    continuation(0);
  } else {
    text += static_cast<char>(0xF0 | (codePoint >> 18));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

std::size_t countCodePoints(std::string_view text) {
  if (text.size() >= 8 && isAscii(text)) return text.size();
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decodeCodePoint(text, at).length)
    ++count;
  return count;
}

std::optional<std::size_t> findInvalidUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto codePoint = decodeCodePoint(text, at);
    if (!codePoint.valid) return at;
    at += codePoint.length;
  }
  return std::nullopt;
}

} // namespace rankwright
