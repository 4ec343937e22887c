#include "widgets/document/syntax_scanner.h"

namespace rankwright {

namespace {

constexpr std::string_view kBasic = R"(""")";
constexpr std::string_view kLiteral = "'''";

/// Takes a string of several lines up to its end, or the whole line.
LineState scanLongString(SyntaxScanner& scan, LineState state, std::size_t from = 0) {
  const bool escapes = state == LineState::BasicString;
  const auto end = scan.rest().find(escapes ? kBasic : kLiteral, from);
  const bool ends = end != std::string_view::npos;
  const auto length = ends ? end + kBasic.size() : scan.rest().size();
  if (escapes)
    scan.takeString(length);
  else
    scan.take(length, SyntaxKind::String);
  return ends ? LineState::Plain : state;
}

LineState scanString(SyntaxScanner& scan) {
  if (scan.startsWith(kBasic)) return scanLongString(scan, LineState::BasicString, kBasic.size());
  if (scan.startsWith(kLiteral)) return scanLongString(scan, LineState::LiteralString, kLiteral.size());
  if (scan.here() == '\'')
    scan.take(quotedLength(scan.rest(), false), SyntaxKind::String);
  else
    scan.takeString(quotedLength(scan.rest(), true));
  return LineState::Plain;
}

bool isBare(char c) {
  return SyntaxScanner::isWord(c) || c == '-' || c == '.' || c == '+' || c == ':';
}

void scanBare(SyntaxScanner& scan, bool isKey) {
  const auto length = scan.length(isBare);
  const auto word = scan.rest().substr(0, length);
  const bool number = SyntaxScanner::isDigit(word.front()) || word.front() == '-' || word.front() == '+';
  const bool constant =
      word == "true" || word == "false" || (number && word.find(':') != std::string_view::npos);
  scan.take(length, isKey      ? SyntaxKind::Key
                    : constant ? SyntaxKind::Constant
                    : number   ? SyntaxKind::Number
                               : SyntaxKind::Plain);
}

/// A line begins with a key or a section unless it goes on with an array.
class TomlLine {
public:
  TomlLine(std::string_view line, LineState state, std::vector<SyntaxToken>& tokens)
      : scan_(line, tokens), state_(state), depth_(state == LineState::Array ? 1 : 0) {}

  LineState scan() {
    if (state_ == LineState::BasicString || state_ == LineState::LiteralString)
      state_ = scanLongString(scan_, state_);
    else if (depth_ == 0)
      scanSection();
    while (!scan_.atEnd())
      scanToken();
    if (state_ == LineState::BasicString || state_ == LineState::LiteralString) return state_;
    return depth_ > 0 ? LineState::Array : LineState::Plain;
  }

private:
  void scanSection() {
    scan_.take(scan_.length([](char c) { return c == ' ' || c == '\t'; }), SyntaxKind::Plain);
    if (scan_.here() != '[') return;
    const auto end = scan_.rest().find_last_of(']', scan_.rest().find('#'));
    scan_.take(end == std::string_view::npos ? scan_.rest().size() : end + 1, SyntaxKind::Section);
  }

  void scanToken() {
    const char c = scan_.here();
    if (c == '#') {
      scan_.take(scan_.rest().size(), SyntaxKind::Comment);
    } else if (c == '"' || c == '\'') {
      state_ = scanString(scan_);
    } else if (isBare(c)) {
      scanBare(scan_, isKey());
    } else {
      scanMark(c);
    }
  }

  bool isKey() const {
    const auto sign = scan_.rest().find_first_not_of(" \t", scan_.length(isBare));
    return sign != std::string_view::npos && scan_.rest()[sign] == '=';
  }

  void scanMark(char c) {
    if (c == '[') ++depth_;
    if (c == ']' && depth_ > 0) --depth_;
    scan_.take(1, c == '=' ? SyntaxKind::Operator : SyntaxKind::Plain);
  }

  SyntaxScanner scan_;
  LineState state_;
  int depth_;
};

} // namespace

LineState tokenizeToml(std::string_view line, LineState state, std::vector<SyntaxToken>& tokens) {
  return TomlLine(line, state, tokens).scan();
}

} // namespace rankwright
