#include "core/base/text_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <utility>

namespace rankwright {

namespace {

constexpr std::string_view kMarkOfUtf8 = "\xEF\xBB\xBF";
constexpr std::string_view kMarkOfLittleEndian = "\xFF\xFE";
constexpr std::string_view kMarkOfBigEndian = "\xFE\xFF";

/// What is read, and how many bytes of it were right.
struct Conversion {
  std::string text;
  std::size_t read = 0;
  bool isWhole = false;
};

Conversion convert(std::string_view bytes, const char* from) {
  const std::unique_ptr<void, int (*)(iconv_t)> converter(::iconv_open("UTF-8", from), &::iconv_close);
  Conversion done;
  auto* in = const_cast<char*>(bytes.data()); // iconv does not write there
  auto left = bytes.size();
  std::array<char, 4096> buffer{};
  while (left > 0) {
    auto* out = buffer.data();
    auto room = buffer.size();
    const auto converted = ::iconv(converter.get(), &in, &left, &out, &room);
    done.text.append(buffer.data(), buffer.size() - room);
    if (converted == static_cast<std::size_t>(-1) && errno != E2BIG) break;
  }
  done.read = bytes.size() - left;
  done.isWhole = left == 0;
  return done;
}

const char* nameForIconv(TextEncoding encoding) {
  switch (encoding) {
  case TextEncoding::Utf8:
    return "UTF-8";
  case TextEncoding::Utf16LittleEndian:
    return "UTF-16LE";
  case TextEncoding::Utf16BigEndian:
    return "UTF-16BE";
  case TextEncoding::Gb18030:
    return "GB18030";
  }
  return "";
}

/// Every second byte of a text in Latin letters is 0, the first ones or the second ones.
std::optional<TextEncoding> utf16WithoutMark(std::string_view bytes) {
  const auto head = bytes.substr(0, 256);
  const auto zeros = [&](std::size_t from) {
    std::size_t count = 0;
    for (auto i = from; i < head.size(); i += 2)
      count += head[i] == '\0' ? 1 : 0;
    return count;
  };
  const auto most = head.size() / 4;
  if (zeros(1) > most) return TextEncoding::Utf16LittleEndian;
  if (zeros(0) > most) return TextEncoding::Utf16BigEndian;
  return std::nullopt;
}

/// Lines before that byte, and the one that it stands on.
std::uint32_t lineOf(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count(text, '\n')) + 1;
}

Result<DecodedText> decodeAs(std::string_view bytes, TextEncoding encoding, const std::string& source) {
  auto done = convert(bytes, nameForIconv(encoding));
  if (done.isWhole) return DecodedText{std::move(done.text), encoding};
  return failAt({source, lineOf(done.text)}, ErrorKind::Parse, "the bytes are no text in {}, on line: {}",
                describe(encoding), lineOf(done.text));
}

} // namespace

std::string_view describe(TextEncoding encoding) {
  switch (encoding) {
  case TextEncoding::Utf8:
    return "UTF-8";
  case TextEncoding::Utf16LittleEndian:
  case TextEncoding::Utf16BigEndian:
    return "UTF-16";
  case TextEncoding::Gb18030:
    return "GB18030";
  }
  return "";
}

Result<DecodedText> decodeText(std::string_view bytes, const std::string& source) {
  if (bytes.starts_with(kMarkOfUtf8))
    return decodeAs(bytes.substr(kMarkOfUtf8.size()), TextEncoding::Utf8, source);
  if (bytes.starts_with(kMarkOfLittleEndian))
    return decodeAs(bytes.substr(kMarkOfLittleEndian.size()), TextEncoding::Utf16LittleEndian, source);
  if (bytes.starts_with(kMarkOfBigEndian))
    return decodeAs(bytes.substr(kMarkOfBigEndian.size()), TextEncoding::Utf16BigEndian, source);
  if (const auto unmarked = utf16WithoutMark(bytes)) return decodeAs(bytes, *unmarked, source);
  if (auto utf8 = decodeAs(bytes, TextEncoding::Utf8, source)) return utf8;
  return decodeAs(bytes, TextEncoding::Gb18030, source);
}

} // namespace rankwright
