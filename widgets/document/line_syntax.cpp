#include "core/document/rule_stretch.h"
#include "widgets/document/syntax_scanner.h"

#include <QString>

#include <string>
#include <utility>

namespace rankwright {

namespace {

/// A string of TOML as it reads, and where each byte of it is written.
struct ReadString {
  std::string text;
  std::vector<std::size_t> places; ///< one more than bytes: the last is the end

  void add(std::string_view part, std::size_t place) {
    text += part;
    places.insert(places.end(), part.size(), place);
  }
};

std::string meaningOf(std::string_view escape) {
  const auto letter = escape.size() < 2 ? '\n' : escape[1];
  if (letter == 'u' || letter == 'U') {
    const char32_t code = QByteArray(escape.data() + 2, qsizetype(escape.size()) - 2).toUInt(nullptr, 16);
    return QString::fromUcs4(&code, 1).toStdString();
  }
  constexpr std::string_view kLetters = "btnfr";
  constexpr std::string_view kMeanings = "\b\t\n\f\r";
  if (const auto found = kLetters.find(letter); found != std::string_view::npos) return {kMeanings[found]};
  // A line goes on behind a backslash at its end.
  return letter == '\n' || letter == '\r' ? std::string() : std::string{letter};
}

ReadString readString(std::string_view written, bool escapes) {
  ReadString read;
  for (std::size_t at = 0; at < written.size();) {
    const auto part = escapes && written[at] == '\\' ? written.substr(at, escapeLength(written.substr(at)))
                                                     : written.substr(at, 1);
    read.add(part.size() > 1 ? meaningOf(part) : std::string(part), at);
    at += part.size();
  }
  read.places.push_back(written.size());
  return read;
}

/// The kinds of the bytes from `begin` on.
class Kinds {
public:
  Kinds(std::size_t begin, std::size_t end) : begin_(begin), kinds_(end - begin, SyntaxKind::Plain) {}

  void set(std::size_t begin, std::size_t end, SyntaxKind kind) { std::fill(at(begin), at(end), kind); }
  void set(const std::vector<SyntaxToken>& tokens, std::size_t shift) {
    for (const auto& token : tokens)
      set(shift + token.begin, shift + token.end, token.kind);
  }
  std::vector<SyntaxKind> take() { return std::move(kinds_); }

private:
  std::vector<SyntaxKind>::iterator at(std::size_t place) {
    return kinds_.begin() + static_cast<std::ptrdiff_t>(place - begin_);
  }

  std::size_t begin_;
  std::vector<SyntaxKind> kinds_;
};

/// `written` stands at the byte `begin`.
void setRules(Kinds& kinds, std::string_view written, std::size_t begin, bool escapes) {
  const auto read = readString(written, escapes);
  std::vector<SyntaxToken> tokens;
  tokenizeRules(read.text, tokens);
  for (const auto& token : tokens)
    kinds.set(begin + read.places[token.begin], begin + read.places[token.end], token.kind);
}

std::size_t lineEnd(std::string_view text, std::size_t begin) {
  const auto end = text.find('\n', begin);
  return end == std::string_view::npos ? text.size() : end + 1;
}

} // namespace

LineSyntax syntaxOf(std::string_view text, bool isToml, std::size_t begin, std::size_t end, LineState state) {
  Kinds kinds(begin, end);
  std::vector<LineState> states;
  std::vector<SyntaxToken> tokens;
  for (auto line = begin; isToml && line < end; line = lineEnd(text, line)) {
    tokens.clear();
    state = tokenizeToml(text.substr(line, std::min(lineEnd(text, line), end) - line), state, tokens);
    states.push_back(state);
    kinds.set(tokens, line);
  }
  for (const auto& stretch : ruleStretches(text, isToml)) {
    const auto first = std::max(stretch.begin, begin);
    const auto last = std::min(stretch.end, end);
    if (first < last) setRules(kinds, text.substr(first, last - first), first, stretch.escapes);
  }
  return {kinds.take(), std::move(states)};
}

} // namespace rankwright
