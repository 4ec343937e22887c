#include "core/expr/syntax_mistake.h"

#include "core/expr/syntax_failure.h"
#include "core/expr/unknown_character.h"

#include <RulesParser.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace rankwright {

namespace {

using grammar::RulesParser;

std::string nameOf(const LexedToken& token, std::string_view text) {
  if (token.role == LexedToken::Role::End) return "end of text";
  if (token.type == RulesParser::NEWLINE) return "end of line";
  return fmt::format("'{}'", token.in(text));
}

/// What may stand inside brackets: the first value, or after one the next or the end.
std::string describeInside(std::string_view closing, bool empty) {
  return empty ? fmt::format("a value or {}", closing) : fmt::format("{} or ','", closing);
}

/// What may stand where the parser is, in plain words.
std::string describeExpected(antlr4::Parser& parser) {
  const auto expected = parser.getExpectedTokens();
  if (expected.contains(static_cast<std::size_t>(RulesParser::INTEGER))) return "a value";
  if (expected.contains(static_cast<std::size_t>(antlr4::Token::EOF))) return "end of line";
  if (auto* list = dynamic_cast<RulesParser::ListContext*>(parser.getContext()))
    return describeInside("']'", list->expression().empty());
  if (auto* arguments = dynamic_cast<RulesParser::ArgumentsContext*>(parser.getContext()))
    return describeInside("')'", arguments->expression().empty());
  if (expected.contains(static_cast<std::size_t>(RulesParser::NAME))) return "the name of a rule";
  return parser.getVocabulary().getDisplayName(static_cast<std::size_t>(expected.getMinElement()));
}

/// What people used to other languages write, and what it is called here.
std::string_view ourSpelling(std::string_view text) {
  using Spelling = std::pair<std::string_view, std::string_view>;
  static constexpr std::array kSpellings = {
      Spelling{"&&", "&"},    Spelling{"||", "|"},   Spelling{"<>", "!="},  Spelling{"=<", "<="},
      Spelling{"=>", ">="},   Spelling{"===", "=="}, Spelling{"!==", "!="}, Spelling{"AND", "and"},
      Spelling{"And", "and"}, Spelling{"OR", "or"},  Spelling{"Or", "or"},  Spelling{"IN", "in"},
      Spelling{"In", "in"}};
  const auto found = std::ranges::find(kSpellings, text, &Spelling::first);
  return found == kSpellings.end() ? std::string_view() : found->second;
}

/// Tokens that no rule can contain say so themselves.
std::string describeInvalid(const LexedToken& token, std::string_view text) {
  switch (token.type) {
  case RulesParser::BAD_NUMBER:
    return fmt::format("this is no number: {}", text);
  case RulesParser::OPEN_STRING:
    return fmt::format("the string has no closing quote: {}", text);
  case RulesParser::UNKNOWN:
    return fmt::format("this character has no meaning in rules: {}", text);
  case RulesParser::BAD_OPERATOR:
    return fmt::format("this is no operator of rules: {}", text);
  default:
    return {};
  }
}

std::string suggestionFor(const LexedToken& token, std::string_view text, std::string_view expected) {
  if (token.type == RulesParser::UNKNOWN) return asciiFor(text);
  if (token.type == RulesParser::EQUAL && expected == "'='") return "=";
  return std::string(ourSpelling(text));
}

[[noreturn]] void rejectAt(const LexedToken& token, std::string_view text, antlr4::Parser& parser) {
  const auto expected = describeExpected(parser);
  auto message = describeInvalid(token, token.in(text));
  if (message.empty()) message = fmt::format("expected {}, got {}", expected, nameOf(token, text));
  throw SyntaxFailure{token.begin, token.end, std::move(message),
                      suggestionFor(token, token.in(text), expected)};
}

} // namespace

void FirstMistake::reportError(antlr4::Parser* parser, const antlr4::RecognitionException&) {
  rejectAt(tokens_.lexed(parser->getCurrentToken()->getTokenIndex()), text_, *parser);
}

void FirstMistake::recover(antlr4::Parser* parser, std::exception_ptr) {
  rejectAt(tokens_.lexed(parser->getCurrentToken()->getTokenIndex()), text_, *parser);
}

antlr4::Token* FirstMistake::recoverInline(antlr4::Parser* parser) {
  rejectAt(tokens_.lexed(parser->getCurrentToken()->getTokenIndex()), text_, *parser);
}

} // namespace rankwright
