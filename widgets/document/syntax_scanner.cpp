#include "widgets/document/syntax_scanner.h"

namespace rankwright {

namespace {

/// Two bytes of the escape, and up to `most` digits behind them.
std::size_t withDigits(std::string_view escape, std::size_t most) {
  std::size_t length = 2;
  while (length < std::min(escape.size(), 2 + most) &&
         std::isxdigit(static_cast<unsigned char>(escape[length])))
    ++length;
  return length;
}

/// Bytes of a UTF-8 character by its first one.
std::size_t characterLength(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

} // namespace

void SyntaxScanner::take(std::size_t length, SyntaxKind kind) {
  const auto end = std::min(place_ + length, text_.size());
  if (end == place_) return;
  if (!tokens_.empty() && tokens_.back().end == place_ && tokens_.back().kind == kind)
    tokens_.back().end = end;
  else
    tokens_.push_back({place_, end, kind});
  place_ = end;
}

void SyntaxScanner::takeString(std::size_t length) {
  const auto end = std::min(place_ + length, text_.size());
  while (place_ < end) {
    takeTo(std::min(text_.find('\\', place_), end), SyntaxKind::String);
    if (place_ < end) takeTo(std::min(place_ + escapeLength(rest()), end), SyntaxKind::Escape);
  }
}

std::size_t quotedLength(std::string_view text, bool escapes) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (escapes && text[i] == '\\')
      ++i;
    else if (text[i] == text.front())
      return i + 1;
  }
  return text.size();
}

std::size_t escapeLength(std::string_view text) {
  if (text.size() < 2) return text.size();
  if (text.substr(1).starts_with("u{")) return std::min(text.find('}'), text.size() - 1) + 1;
  if (text[1] == 'u') return withDigits(text, 4);
  if (text[1] == 'U') return withDigits(text, 8);
  return std::min(text.size(), 1 + characterLength(text[1]));
}

} // namespace rankwright
