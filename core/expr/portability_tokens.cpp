#include "core/expr/outline.h"
#include "core/expr/portability.h"
#include "core/expr/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace rankwright {

namespace {

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lowerAscii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

/// Goes through the tokens of one rule text.
class TokenCheck {
public:
  TokenCheck(const RuleText& text, std::vector<Diagnostic>& diagnostics)
      : text_(text.text), positions_(text.positions), diagnostics_(diagnostics) {}

  void run() {
    for (const auto& token : tokensOf(text_)) {
      checkSeparation(token);
      checkToken(token, text_.substr(token.begin, token.end - token.begin));
      if (token.kind != RuleTokenKind::Comment) beforeLast_ = std::exchange(last_, token);
    }
  }

private:
  void checkToken(const RuleToken& token, std::string_view text) {
    switch (token.kind) {
    case RuleTokenKind::Comment:
      return report(token, "the original has no comments: {}", text);
    case RuleTokenKind::String:
      return checkString(token, text);
    case RuleTokenKind::Keyword:
      return checkKeyword(token, text);
    case RuleTokenKind::Number:
      return checkNumber(token, text);
    case RuleTokenKind::Name:
    case RuleTokenKind::Function:
    case RuleTokenKind::Definition:
      return checkName(token, text);
    default:
      return;
    }
  }

  /// Once a text: it is the same everywhere.
  void checkSeparation(const RuleToken& token) {
    if (token.kind != RuleTokenKind::Definition || last_.end == 0 || text_[last_.begin] == ';') return;
    if (std::exchange(separated_, true)) return;
    report(token, "the original separates statements by ';' only, line ends mean nothing: {}",
           text_.substr(token.begin, token.end - token.begin));
  }

  void checkString(const RuleToken& token, std::string_view text) {
    if (text.find('\\') != std::string_view::npos)
      report(token, "the original keeps the backslash and the letters of an escape in the text: {}", text);
    if (text.front() != '\'') return;
    const auto inside = text.substr(1, text.size() - 2);
    const bool plain = inside.find_first_of("\"\\") == std::string_view::npos;
    report(token, "the original writes strings in double quotes only: {}", text);
    if (plain) diagnostics_.back().suggestion = fmt::format("\"{}\"", inside);
  }

  void checkKeyword(const RuleToken& token, std::string_view text) {
    if (text == "and" || text == "or") {
      report(token, "the original knows only the signs of '&' and '|': {}", text);
      diagnostics_.back().suggestion = text == "and" ? "&" : "|";
    } else if (text == "not") {
      report(token, "the original knows only '!', which binds tighter: {}", text);
    } else if (text == "in") {
      report(token, "the original has contains(list, x) instead: {}", text);
    }
  }

  void checkNumber(const RuleToken& token, std::string_view text) {
    if (text.find_first_of("eE") != std::string_view::npos)
      return report(token, "the original knows no exponents: {}", text);
    const bool fraction = text.find('.') != std::string_view::npos;
    if (!fraction && text.size() > 1 && text.front() == '0')
      return report(token, "the original reads a leading zero as a number of its own: {}", text);
    const bool afterMinus = last_.end == token.begin && last_.end > 0 && text_[last_.begin] == '-';
    if (fraction && afterMinus && endsValue(beforeLast_)) {
      report(last_,
             "the original takes a minus sign right before a fraction as its sign; put a blank between: -{}",
             text);
      diagnostics_.back().suggestion = "- ";
    }
  }

  void checkName(const RuleToken& token, std::string_view text) {
    if (!isAscii(text))
      return report(token, "names of the original consist of ASCII letters, digits and '_': {}", text);
    const auto lower = lowerAscii(text);
    if (lower == "true" || lower == "false")
      report(token, "the original takes this for the literal, whatever its case: {}", text);
  }

  bool endsValue(const RuleToken& token) const {
    if (token.end == 0) return false;
    if (token.kind == RuleTokenKind::Bracket) return text_[token.begin] == ')' || text_[token.begin] == ']';
    return token.kind == RuleTokenKind::Name || token.kind == RuleTokenKind::Number ||
           token.kind == RuleTokenKind::String;
  }

  template <class... Args>
  void report(const RuleToken& token, fmt::format_string<Args...> format, Args&&... args) {
    const auto begin = beginOf(token);
    const auto length = countCodePoints(text_.substr(token.begin, token.end - token.begin));
    diagnostics_.push_back({.severity = Severity::Portability,
                            .kind = ErrorKind::Unsupported,
                            .place = positions_.place(begin, begin + length),
                            .message = fmt::format(format, std::forward<Args>(args)...)});
  }

  /// In code points; tokens come in order, so that counting goes on from the last one.
  std::size_t beginOf(const RuleToken& token) {
    if (token.begin < countedBytes_) countedBytes_ = counted_ = 0;
    counted_ += countCodePoints(text_.substr(countedBytes_, token.begin - countedBytes_));
    countedBytes_ = token.begin;
    return counted_;
  }

  std::string_view text_;
  const TextPositions& positions_;
  std::vector<Diagnostic>& diagnostics_;
  RuleToken last_;
  RuleToken beforeLast_;
  bool separated_ = false;
  std::size_t counted_ = 0;
  std::size_t countedBytes_ = 0;
};

} // namespace

void checkPortableTokens(const RuleText& text, std::vector<Diagnostic>& diagnostics) {
  TokenCheck(text, diagnostics).run();
}

} // namespace rankwright
