#include "core/table/filter_syntax.h"

#include "core/table/case_folding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

using Kind = FilterNode::Kind;

constexpr std::string_view kMissing = "missing";
constexpr std::string_view kEndsValue = "&|~";

struct Operator {
  std::string_view text;
  Comparison comparison;
};

// An operator stands before those that it starts with.
constexpr std::array<Operator, 6> kOperators = {{{"<>", Comparison::NotEqual},
                                                 {">=", Comparison::GreaterOrEqual},
                                                 {"<=", Comparison::LessOrEqual},
                                                 {"=", Comparison::Equal},
                                                 {">", Comparison::Greater},
                                                 {"<", Comparison::Less}}};

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::uint32_t codePoints(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

class Parser {
public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<FilterNode> parse() {
    skipBlanks();
    if (atEnd()) return FilterNode{};
    return parseAny();
  }

private:
  using ParsePart = Result<FilterNode> (Parser::*)();

  bool atEnd() const { return at_ == text_.size(); }
  bool sees(char c) const { return !atEnd() && text_[at_] == c; }
  bool seesEndOfTerm() const { return atEnd() || sees('&') || sees('|'); }

  void skipBlanks() {
    while (!atEnd() && isBlank(text_[at_]))
      ++at_;
  }

  SourceSpan span(std::size_t first, std::size_t last) const {
    const auto length = codePoints(text_.substr(first, last - first));
    return {"filter", 1, codePoints(text_.substr(0, first)) + 1, std::max(length, 1U)};
  }

  tl::unexpected<Error> failFrom(std::size_t first, std::string_view what) const {
    return failAt(span(first, text_.size()), ErrorKind::Parse, "{}: {}", what, text_.substr(first));
  }

  /// Nothing stands where a condition or a value should: says what it should follow, or what stands there
  /// instead.
  tl::unexpected<Error> failMissing(std::string_view what, std::size_t before) const {
    if (atEnd())
      return failAt(span(before, at_), ErrorKind::Parse, "a {} is missing after: {}", what,
                    text_.substr(0, at_));
    return failAt(span(at_, at_ + 1), ErrorKind::Parse, "a {} is missing before: {}", what,
                  text_.substr(at_));
  }

  Result<FilterNode> parseAny() { return parseJoined(Kind::Any, '|', &Parser::parseAll); }
  Result<FilterNode> parseAll() { return parseJoined(Kind::All, '&', &Parser::parseTerm); }

  Result<FilterNode> parseJoined(Kind kind, char joint, ParsePart parsePart) {
    FilterNode node{kind};
    do {
      RW_ASSIGN(auto part, (this->*parsePart)());
      node.children.push_back(std::move(part));
    } while (accept(joint));
    if (node.children.size() > 1) return node;
    return FilterNode(std::move(node.children.front()));
  }

  bool accept(char c) {
    if (!sees(c)) return false;
    lastOperator_ = at_++;
    return true;
  }

  Result<FilterNode> parseTerm() {
    skipBlanks();
    if (seesEndOfTerm()) return failMissing("condition", lastOperator_);
    if (accept('!')) return parseNot();
    if (sees('/')) return parsePattern();
    for (const auto& each : kOperators)
      if (text_.substr(at_).starts_with(each.text)) return parseComparison(each);
    return parseValueOrRange();
  }

  Result<FilterNode> parseNot() {
    RW_ASSIGN(auto rest, parseAny());
    FilterNode node{Kind::Not};
    node.children.push_back(std::move(rest));
    return node;
  }

  Result<FilterNode> parseComparison(const Operator& op) {
    const auto first = lastOperator_ = at_;
    at_ += op.text.size();
    bool quoted = false;
    FilterNode node{Kind::Compare};
    node.comparison = op.comparison;
    RW_ASSIGN(node.value, parseValue(quoted));
    if (sees('~')) return failFrom(first, "a range takes no operator");
    const bool isMissing = !quoted && foldedCase(node.value.text) == kMissing;
    if (isMissing && op.comparison == Comparison::Equal) return FilterNode{Kind::Missing};
    if (isMissing && op.comparison == Comparison::NotEqual) return FilterNode{Kind::Present};
    return node;
  }

  Result<FilterNode> parseValueOrRange() {
    bool quoted = false;
    FilterNode node{Kind::Value};
    RW_ASSIGN(node.value, parseValue(quoted));
    if (!accept('~')) return node;
    node.kind = Kind::Range;
    RW_ASSIGN(node.upper, parseValue(quoted));
    if (sees('~')) return failFrom(at_, "a range has two ends");
    return node;
  }

  Result<FilterValue> parseValue(bool& quoted) {
    skipBlanks();
    quoted = sees('"');
    if (quoted) return parseQuoted();
    const auto first = at_;
    at_ = std::min(text_.find_first_of(kEndsValue, at_), text_.size());
    auto last = at_;
    while (last > first && isBlank(text_[last - 1]))
      --last;
    if (last == first) return failMissing("value", lastOperator_);
    return FilterValue{std::string(text_.substr(first, last - first)), span(first, last)};
  }

  Result<FilterValue> parseQuoted() {
    const auto first = at_;
    std::string content;
    for (++at_; !atEnd(); ++at_) {
      // A quote inside is written twice.
      if (sees('"') && (++at_ == text_.size() || text_[at_] != '"'))
        return endQuoted(first, std::move(content));
      content += text_[at_];
    }
    return failFrom(first, "the quoted text does not end");
  }

  Result<FilterValue> endQuoted(std::size_t first, std::string content) {
    FilterValue value{std::move(content), span(first, at_)};
    skipBlanks();
    if (!seesEndOfTerm() && !sees('~')) return failFrom(at_, "only &, | or ~ may follow a quoted text");
    return value;
  }

  Result<FilterNode> parsePattern() {
    const auto first = at_++;
    const auto begin = at_;
    while (!atEnd() && !sees('/'))
      at_ += sees('\\') && at_ + 1 < text_.size() ? 2 : 1;
    if (atEnd()) return failFrom(first, "the regular expression does not end with /");
    FilterNode node{Kind::Pattern};
    node.value = {std::string(text_.substr(begin, at_ - begin)), span(begin, at_)};
    ++at_;
    node.mindsCase = accept('c');
    skipBlanks();
    if (!seesEndOfTerm()) return failFrom(at_, "only c, & or | may follow a regular expression");
    return node;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t lastOperator_ = 0;
};

} // namespace

Result<FilterNode> parseFilterSyntax(std::string_view text) {
  return Parser(text).parse();
}

SourceSpan spanOfPart(const FilterValue& value, std::string_view part) {
  const auto at = value.text.find(part);
  auto span = value.span;
  if (part.empty() || at == std::string::npos) return span;
  span.column += codePoints(std::string_view(value.text).substr(0, at));
  span.length = codePoints(part);
  return span;
}

bool standsUnquoted(std::string_view text) {
  if (text.empty() || isBlank(text.front()) || isBlank(text.back()) || text.front() == '"') return false;
  return text.find_first_of(kEndsValue) == std::string_view::npos && foldedCase(text) != kMissing;
}

} // namespace rankwright
