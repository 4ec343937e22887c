#include "core/expr/rule_lexer.h"

#include "core/expr/code_point_classes.h"
#include "core/expr/utf8.h"

#include <RulesLexer.h>
#include <antlr4-runtime.h>

#include <utility>

namespace rankwright {

namespace {

using grammar::RulesLexer;

/// The classes of a text's code points; a stray byte is one of its own.
class CodePointStream final : public antlr4::ANTLRInputStream {
public:
  explicit CodePointStream(std::string_view text) {
    _data.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const auto codePoint = decodeCodePoint(text, at);
      _data.push_back(codePoint.valid ? classOf(codePoint.value) : kOtherMeaning);
      at += codePoint.length;
    }
  }
};

RuleTokenKind kindOf(std::size_t type) {
  switch (type) {
  case RulesLexer::TRUE:
  case RulesLexer::FALSE:
  case RulesLexer::IN:
  case RulesLexer::NOT:
    return RuleTokenKind::Keyword;
  case RulesLexer::INTEGER:
  case RulesLexer::DECIMAL:
    return RuleTokenKind::Number;
  case RulesLexer::STRING:
    return RuleTokenKind::String;
  case RulesLexer::NAME:
    return RuleTokenKind::Name;
  case RulesLexer::COMMENT:
    return RuleTokenKind::Comment;
  case RulesLexer::LEFT_PARENTHESIS:
  case RulesLexer::RIGHT_PARENTHESIS:
  case RulesLexer::LEFT_BRACKET:
  case RulesLexer::RIGHT_BRACKET:
    return RuleTokenKind::Bracket;
  case RulesLexer::COMMA:
  case RulesLexer::SEMICOLON:
    return RuleTokenKind::Punctuation;
  case RulesLexer::BAD_OPERATOR:
  case RulesLexer::BAD_NUMBER:
  case RulesLexer::OPEN_STRING:
  case RulesLexer::UNKNOWN:
    return RuleTokenKind::Invalid;
  default:
    return RuleTokenKind::Operator;
  }
}

LexedToken::Role roleOf(std::size_t type) {
  switch (type) {
  case RulesLexer::COMMENT:
    return LexedToken::Role::Comment;
  case RulesLexer::NEWLINE:
  case RulesLexer::SEMICOLON:
    return LexedToken::Role::Separator;
  default:
    return LexedToken::Role::Code;
  }
}

LexedToken lexedToken(const antlr4::Token& token) {
  LexedToken lexed{static_cast<std::uint16_t>(token.getType()), roleOf(token.getType()),
                   kindOf(token.getType()), static_cast<std::uint32_t>(token.getStartIndex()),
                   static_cast<std::uint32_t>(token.getStopIndex() + 1)};
  const bool word = token.getType() == RulesLexer::AND || token.getType() == RulesLexer::OR;
  if (word && lexed.end - lexed.begin > 1) lexed.kind = RuleTokenKind::Keyword;
  return lexed;
}

/// Fills in the bytes of tokens, which stand in the order of the text.
void locateBytes(std::vector<LexedToken>& tokens, std::string_view text) {
  std::uint32_t codePoint = 0;
  std::size_t byte = 0;
  const auto byteOf = [&](std::uint32_t wanted) {
    for (; codePoint < wanted; ++codePoint)
      byte += decodeCodePoint(text, byte).length;
    return static_cast<std::uint32_t>(byte);
  };
  for (auto& token : tokens) {
    token.byteBegin = byteOf(token.begin);
    token.byteEnd = byteOf(token.end);
  }
}

/// What names are for can be told from the token after them.
void classifyNames(std::vector<LexedToken>& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].type != RulesLexer::NAME) continue;
    if (tokens[i + 1].type == RulesLexer::LEFT_PARENTHESIS) tokens[i].kind = RuleTokenKind::Function;
    const bool first = i == 0 || tokens[i - 1].role != LexedToken::Role::Code;
    if (first && beginsStatement(tokens, i)) tokens[i].kind = RuleTokenKind::Definition;
  }
}

} // namespace

std::vector<LexedToken> lexRules(std::string_view text) {
  CodePointStream input(text);
  RulesLexer lexer(&input);
  lexer.removeErrorListeners();
  std::vector<LexedToken> tokens;
  for (auto token = lexer.nextToken(); token->getType() != antlr4::Token::EOF; token = lexer.nextToken())
    tokens.push_back(lexedToken(*token));
  classifyNames(tokens);
  const auto end = static_cast<std::uint32_t>(input.size());
  tokens.push_back({0, LexedToken::Role::End, RuleTokenKind::Invalid, end, end});
  locateBytes(tokens, text);
  return tokens;
}

bool beginsStatement(const std::vector<LexedToken>& tokens, std::size_t at) {
  return at + 1 < tokens.size() && tokens[at].type == RulesLexer::NAME &&
         tokens[at + 1].type == RulesLexer::ASSIGN;
}

} // namespace rankwright
