#pragma once

#include "widgets/document/syntax.h"

#include <algorithm>
#include <cctype>

namespace rankwright {

/// Walks over a line and collects what it finds.
class SyntaxScanner {
public:
  SyntaxScanner(std::string_view line, std::vector<SyntaxToken>& tokens) : line_(line), tokens_(tokens) {}

  bool atEnd() const { return place_ >= line_.size(); }
  char here() const { return atEnd() ? '\0' : line_[place_]; }
  bool startsWith(std::string_view text) const { return line_.substr(place_).starts_with(text); }
  std::string_view rest() const { return line_.substr(place_); }

  /// Takes `length` bytes; neighbours of one kind become one.
  void take(std::size_t length, SyntaxKind kind) {
    const auto end = std::min(place_ + length, line_.size());
    if (end == place_) return;
    if (!tokens_.empty() && tokens_.back().end == place_ && tokens_.back().kind == kind)
      tokens_.back().end = end;
    else
      tokens_.push_back({place_, end, kind});
    place_ = end;
  }

  template <class Test>
  std::size_t length(Test test) const {
    std::size_t count = 0;
    while (place_ + count < line_.size() && test(line_[place_ + count]))
      ++count;
    return count;
  }

  static bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80) != 0;
  }
  static bool isDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
  static bool isNumber(char c) { return isWord(c) || c == '.'; }

private:
  std::string_view line_;
  std::vector<SyntaxToken>& tokens_;
  std::size_t place_ = 0;
};

/// The length of a quoted text at the start of `text`, quotes included; all of it when it does not end.
std::size_t quotedLength(std::string_view text, bool escapes);

/// Scans rules up to the end of `length` bytes.
void scanRules(SyntaxScanner& scan, std::size_t length);

} // namespace rankwright
