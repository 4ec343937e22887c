#include "core/expr/diagnostic.h"
#include "core/expr/outline.h"
#include "core/expr/parser.h"

#include <algorithm>
#include <cstddef>

namespace rankwright {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kIndent = 2;

/// Writes tokens with canonical blanks. Line breaks inside brackets stay where they are, so that a long list
/// keeps its shape; what stands in brackets is indented by their depth.
class RuleFormatter {
public:
  explicit RuleFormatter(std::string_view text) : text_(text) {}

  std::string format() {
    for (const auto& token : tokensOf(text_)) {
      const auto breaks = countBreaks(token.begin);
      if (token.kind == RuleTokenKind::Comment)
        writeComment(token, breaks);
      else if (isSeparator(token))
        atStatement_ = true;
      else
        writeCode(token, breaks);
      done_ = token.end;
    }
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

private:
  char charAt(const RuleToken& token) const { return text_[token.begin]; }
  bool isSeparator(const RuleToken& token) const {
    return token.kind == RuleTokenKind::Punctuation && charAt(token) == ';';
  }
  bool isOpening(const RuleToken& token) const {
    return token.kind == RuleTokenKind::Bracket && (charAt(token) == '(' || charAt(token) == '[');
  }
  bool isClosing(const RuleToken& token) const {
    return token.kind == RuleTokenKind::Bracket && !isOpening(token);
  }

  /// Line ends between the last token and byte `begin`.
  std::ptrdiff_t countBreaks(std::size_t begin) const {
    const auto gap = text_.substr(done_, begin - done_);
    return std::ranges::count(gap, '\n');
  }

  void writeComment(const RuleToken& token, std::ptrdiff_t breaks) {
    const bool alone = breaks > 0 || out_.empty();
    if (alone)
      breakLine(breaks, depth_);
    else
      out_ += "  ";
    auto comment = text_.substr(token.begin, token.end - token.begin);
    while (comment.size() > 1 && (comment.back() == ' ' || comment.back() == '\t'))
      comment.remove_suffix(1);
    out_ += comment;
    afterComment_ = true;
    if (depth_ == 0) atStatement_ = true;
  }

  void writeCode(const RuleToken& token, std::ptrdiff_t breaks) {
    if (isClosing(token) && depth_ > 0) --depth_;
    const bool newStatement =
        depth_ == 0 && !isClosing(token) && (atStatement_ || (breaks > 0 && depth_ == 0));
    if (newStatement || afterComment_ || breaks > 0)
      breakLine(std::max<std::ptrdiff_t>(breaks, 1), depth_);
    else if (needsBlank(token))
      out_ += ' ';
    out_ += text_.substr(token.begin, token.end - token.begin);
    prefix_ = isPrefix(token);
    if (isOpening(token)) ++depth_;
    atStatement_ = afterComment_ = false;
    last_ = token;
    first_ = false;
  }

  /// Begins a line; several breaks leave one empty line, at the beginning of the text none.
  void breakLine(std::ptrdiff_t breaks, std::size_t depth) {
    if (!out_.empty()) out_ += breaks > 1 ? "\n\n" : "\n";
    out_.append(depth * kIndent, ' ');
    first_ = true;
  }

  /// A sign that belongs to the value after it: nothing that it could take from stands before it.
  bool isPrefix(const RuleToken& token) const {
    if (token.kind != RuleTokenKind::Operator) return false;
    if (charAt(token) == '!') return token.end - token.begin == 1;
    return charAt(token) == '-' && !endsValue(last_);
  }

  bool endsValue(const RuleToken& token) const {
    switch (token.kind) {
    case RuleTokenKind::Name:
    case RuleTokenKind::Number:
    case RuleTokenKind::String:
      return true;
    case RuleTokenKind::Bracket:
      return isClosing(token);
    case RuleTokenKind::Keyword: {
      const auto word = text_.substr(token.begin, token.end - token.begin);
      return word == "true" || word == "false";
    }
    default:
      return false;
    }
  }

  bool needsBlank(const RuleToken& token) const {
    if (first_ || prefix_ || isOpening(last_) || isClosing(token)) return false;
    if (token.kind == RuleTokenKind::Punctuation) return false;
    return last_.kind != RuleTokenKind::Function || !isOpening(token);
  }

  std::string_view text_;
  std::string out_;
  std::size_t done_ = 0; ///< bytes read
  std::size_t depth_ = 0;
  RuleToken last_{RuleTokenKind::Operator, 0, 0}; ///< of the code written
  bool prefix_ = false;                           ///< whether it is a sign of what follows
  bool first_ = true;                             ///< whether the line has no code yet
  bool atStatement_ = true;                       ///< whether a statement begins next
  bool afterComment_ = false;
};

Status checkSyntax(std::string_view text) {
  const TextIndex index(text);
  RuleSyntax syntax;
  SyntaxFindings findings;
  appendRules(syntax, index.text(), TextPositions(index), findings);
  if (findings.faults.empty()) return {};
  return tl::unexpected<Error>(errorOf(findings.faults.front(), "rules"));
}

} // namespace

Result<std::string> formatRules(std::string_view text) {
  RW_CHECK(checkSyntax(text));
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return RuleFormatter(text).format();
}

} // namespace rankwright
