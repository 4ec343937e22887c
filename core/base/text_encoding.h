#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rankwright {

/// How the bytes of a file say its text.
enum class TextEncoding : std::uint8_t { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

/// "UTF-8", "UTF-16", "GB18030".
std::string_view describe(TextEncoding encoding);

/// A text and what it was written in.
struct DecodedText {
  std::string text; ///< UTF-8 without a byte order mark
  TextEncoding encoding = TextEncoding::Utf8;
};

/// Reads what spreadsheets write: UTF-8 and UTF-16 with a byte order mark or without, and else GB18030, which
/// is what Windows writes in China. Errors: Parse with the line, from 1, of the first bytes that are none of
/// these; `source` labels the place.
Result<DecodedText> decodeText(std::string_view bytes, const std::string& source);

} // namespace rankwright
