#include "core/expr/outline.h"
#include "core/expr/rule_lexer.h"
#include "core/expr/transform_reader.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace rankwright {

namespace {

constexpr std::string_view kBlanks = " \t";

/// What takes the place of bytes [begin, end).
struct Replacement {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

bool isBlank(std::string_view text) {
  return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

std::string withoutSemicolons(std::string_view text) {
  std::string rest;
  std::ranges::copy_if(text, std::back_inserter(rest), [](char c) { return c != ';'; });
  return rest;
}

/// Code and comments.
std::vector<LexedToken> wordsOf(std::string_view text) {
  auto tokens = lexRules(text);
  std::erase_if(tokens, [](const LexedToken& token) {
    return token.role == LexedToken::Role::Separator || token.role == LexedToken::Role::End;
  });
  return tokens;
}

/// The rules of one string in the canonical spacing. Names, literals and signs stay as they are written, with
/// their escapes: only what stands between them changes. A string of several lines keeps its first and its
/// last line break and the indentation of its first rule.
class StringFormatter {
public:
  /// `rules` are right; `quote` is the byte of the opening quote.
  StringFormatter(std::string_view toml, const RuleText& rules, std::size_t quote)
      : toml_(toml),
        rules_(rules),
        words_(wordsOf(rules.text)),
        isLong_(toml.substr(quote).starts_with(std::string(3, toml[quote]))),
        isBasic_(toml[quote] == '"'),
        begin_(quote + (isLong_ ? 3 : 1)) {
    if (!words_.empty()) locate();
  }

  /// Nothing for a string that has to stay.
  Result<std::optional<Replacement>> format() const {
    if (words_.empty() || goesOnBehindBackslash()) return std::nullopt;
    RW_ASSIGN(const auto formatted, formatRules(rules_.text));
    const auto canonical = wordsOf(formatted);
    std::string text = lead_;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i > 0) {
        const auto gap = canonical[i - 1].byteEnd;
        text += written(std::string_view(formatted).substr(gap, canonical[i].byteBegin - gap));
      }
      // A comment may have lost its last blanks.
      text += inFile(words_[i].begin, words_[i].begin + canonical[i].end - canonical[i].begin);
    }
    return Replacement{begin_, end_, text + tail_};
  }

private:
  void locate() {
    const auto first = rules_.positions.place(words_.front().begin, words_.front().end);
    const auto last = rules_.positions.place(words_.back().begin, words_.back().end);
    end_ = rules_.positions.place(words_.front().begin, lexRules(rules_.text).back().end).end;
    if (!isLong_) {
      lineEnd_ = rules_.text.find('\n') == std::string_view::npos ? "; " : "\\n";
      return;
    }
    lineEnd_ = content().find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
    lead_ = withoutSemicolons(toml_.substr(begin_, first.begin - begin_));
    tail_ = withoutSemicolons(toml_.substr(last.end, end_ - last.end));
    tail_.erase(0, std::min(tail_.find_first_not_of(kBlanks), tail_.find_first_of("\r\n")));
    const auto line = lead_.rfind('\n');
    if (line != std::string::npos && isBlank(std::string_view(lead_).substr(line + 1)))
      indent_ = lead_.substr(line + 1);
  }

  std::string_view content() const { return toml_.substr(begin_, end_ - begin_); }

  std::string_view inFile(std::size_t begin, std::size_t end) const {
    const auto place = rules_.positions.place(begin, end);
    return toml_.substr(place.begin, place.end - place.begin);
  }

  /// Whether a line ends with a backslash, so that the break and the blanks behind it mean nothing.
  bool goesOnBehindBackslash() const {
    if (!isLong_ || !isBasic_) return false;
    const auto text = content();
    for (auto at = text.find('\\'); at < text.size(); at = text.find('\\', at + 2))
      if (std::string_view(" \t\r\n").find(text[at + 1]) != std::string_view::npos) return true;
    return false;
  }

  /// What stands between two words of the canonical text, as this string can say it.
  std::string written(std::string_view gap) const {
    std::string text;
    for (std::size_t i = 0; i < gap.size(); ++i) {
      const bool breaks = gap[i] == '\n';
      text += breaks ? lineEnd_ : std::string_view(&gap[i], 1);
      if (breaks && !gap.substr(i + 1).starts_with('\n')) text += indent_;
    }
    return text;
  }

  std::string_view toml_;
  const RuleText& rules_;
  std::vector<LexedToken> words_;
  bool isLong_;
  bool isBasic_;
  std::size_t begin_;   ///< of what stands between the quotes
  std::size_t end_ = 0; ///< and its end
  std::string lead_;    ///< what stands before the first rule
  std::string tail_;    ///< and behind the last one
  std::string indent_;
  std::string_view lineEnd_;
};

Status checkExpressions(const TransformText& transform) {
  RuleSyntax syntax;
  SyntaxFindings findings;
  for (const auto& expression : transform.expressions)
    appendRules(syntax, expression.text, expression.positions, findings);
  if (findings.faults.empty()) return {};
  return tl::unexpected<Error>(errorOf(findings.faults.front(), "TOML"));
}

} // namespace

Result<std::string> formatTransformToml(std::string_view toml) {
  TransformText transform(toml);
  readTransform(toml, "TOML", transform);
  if (!transform.faults.empty()) return tl::unexpected<Error>(errorOf(transform.faults.front(), "TOML"));
  RW_CHECK(checkExpressions(transform));
  std::string formatted;
  std::size_t done = 0;
  for (std::size_t i = 0; i < transform.expressions.size(); ++i) {
    RW_ASSIGN(const auto string,
              StringFormatter(toml, transform.expressions[i], transform.quotes[i]).format());
    if (!string) continue;
    formatted += toml.substr(done, string->begin - done);
    formatted += string->text;
    done = string->end;
  }
  formatted += toml.substr(done);
  return formatted;
}

} // namespace rankwright
