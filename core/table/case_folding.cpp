#include "core/table/case_folding.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringpiece.h>

#include <algorithm>

namespace rankwright {

namespace {

bool isAscii(std::string_view text) {
  unsigned char seen = 0;
  for (const char c : text)
    seen |= static_cast<unsigned char>(c);
  return seen < 0x80;
}

char lowerAscii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

void foldUnicode(std::string_view text, std::string& buffer) {
  buffer.clear();
  icu::StringByteSink<std::string> sink(&buffer);
  UErrorCode error = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                         nullptr, error);
  // Only a text over 2 GiB can fail here; it then matches with its case.
  if (U_FAILURE(error) != 0) buffer.assign(text);
}

} // namespace

std::string_view foldCase(std::string_view text, std::string& buffer) {
  if (isAscii(text)) {
    buffer.assign(text);
    std::transform(buffer.begin(), buffer.end(), buffer.begin(), lowerAscii);
  } else {
    foldUnicode(text, buffer);
  }
  return buffer;
}

std::string foldedCase(std::string_view text) {
  std::string buffer;
  foldCase(text, buffer);
  return buffer;
}

int compareTexts(std::string_view a, std::string_view b) {
  thread_local std::string bufferA;
  thread_local std::string bufferB;
  const int folded = foldCase(a, bufferA).compare(foldCase(b, bufferB));
  return folded != 0 ? folded : a.compare(b);
}

} // namespace rankwright
