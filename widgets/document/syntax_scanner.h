#pragma once

#include "widgets/document/syntax.h"

#include <algorithm>
#include <cctype>

namespace rankwright {

/// Walks over a text and collects what it finds.
class SyntaxScanner {
public:
  SyntaxScanner(std::string_view text, std::vector<SyntaxToken>& tokens) : text_(text), tokens_(tokens) {}

  bool atEnd() const { return place_ >= text_.size(); }
  char here() const { return atEnd() ? '\0' : text_[place_]; }
  bool startsWith(std::string_view text) const { return rest().starts_with(text); }
  std::string_view rest() const { return text_.substr(place_); }

  /// Takes `length` bytes; neighbours of one kind become one.
  void take(std::size_t length, SyntaxKind kind);
  /// Takes `length` bytes of a string, its escapes apart.
  void takeString(std::size_t length);
  /// Takes what comes before the byte of the text.
  void takeTo(std::size_t end, SyntaxKind kind) { take(end - place_, kind); }

  template <class Test>
  std::size_t length(Test test) const {
    std::size_t count = 0;
    while (place_ + count < text_.size() && test(text_[place_ + count]))
      ++count;
    return count;
  }

  static bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80) != 0;
  }
  static bool isDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

private:
  std::string_view text_;
  std::vector<SyntaxToken>& tokens_;
  std::size_t place_ = 0;
};

/// The length of a quoted text at the start of `text`, quotes included; all of it when it does not end.
std::size_t quotedLength(std::string_view text, bool escapes);

/// The length of the escape that `text` begins with, its backslash included.
std::size_t escapeLength(std::string_view text);

} // namespace rankwright
