#include "core/expr/parser.h"

#include "core/expr/rule_lexer.h"
#include "core/expr/statement_tokens.h"
#include "core/expr/syntax_builder.h"
#include "core/expr/syntax_failure.h"
#include "core/expr/syntax_mistake.h"
#include "core/expr/utf8.h"

#include <RulesParser.h>
#include <antlr4-runtime.h>

#include <fmt/format.h>

#include <exception>
#include <optional>
#include <utility>

namespace rankwright {

namespace {

using grammar::RulesParser;

/// Cuts the tokens of a text into statements and parses each.
class StatementReader {
public:
  StatementReader(RuleSyntax& syntax, std::string_view text, const TextPositions& positions,
                  SyntaxFindings& findings)
      : syntax_(syntax),
        text_(text),
        positions_(positions),
        findings_(findings),
        builder_(syntax, text, positions, tokens_),
        parser_(&tokens_) {
    parser_.removeErrorListeners();
    parser_.setErrorHandler(std::make_shared<FirstMistake>(tokens_, text));
    parser_.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(
        antlr4::atn::PredictionMode::SLL);
  }

  void readAll() {
    const auto tokens = lexRules(text_);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto& token = tokens[i];
      if (token.role == LexedToken::Role::Code)
        addCode(token);
      else if (token.role == LexedToken::Role::End || endsStatement(tokens, i))
        finishStatement(token);
    }
  }

private:
  /// An expression goes on over line ends inside brackets, unless a line looks like the next statement: then
  /// a bracket was forgotten, and the mistake is reported where it is.
  bool endsStatement(const std::vector<LexedToken>& tokens, std::size_t at) const {
    if (tokens[at].role != LexedToken::Role::Separator) return false;
    return tokens[at].type == RulesParser::SEMICOLON || depth_ == 0 || beginsStatement(tokens, at + 1);
  }

  void addCode(const LexedToken& token) {
    code_.push_back(token);
    if (token.type == RulesParser::LEFT_PARENTHESIS || token.type == RulesParser::LEFT_BRACKET) {
      if (++depth_ == kMaxNesting + 1) tooDeep_ = token;
    } else if (token.type == RulesParser::RIGHT_PARENTHESIS || token.type == RulesParser::RIGHT_BRACKET) {
      depth_ -= depth_ > 0 ? 1 : 0;
    }
  }

  void finishStatement(const LexedToken& end) {
    if (!code_.empty()) readStatement(end);
    code_.clear();
    tooDeep_.reset();
    depth_ = 0;
  }

  void readStatement(const LexedToken& end) {
    const auto expressions = syntax_.expressions.size();
    try {
      if (tooDeep_) rejectDepth(*tooDeep_);
      if (code_.size() > kLongestRule) rejectLength(code_[kLongestRule]);
      tokens_.assign(code_, end);
      parser_.setTokenStream(&tokens_);
      builder_.addRule(*parser_.statement());
    } catch (SyntaxFailure& failure) {
      syntax_.expressions.resize(expressions);
      addFault(std::move(failure));
    }
  }

  [[noreturn]] void rejectDepth(const LexedToken& bracket) const {
    throw SyntaxFailure{bracket.begin, bracket.end,
                        fmt::format("more than {} parentheses and brackets inside each other: {}",
                                    kMaxNesting, bracket.in(text_))};
  }

  [[noreturn]] void rejectLength(const LexedToken& token) const {
    throw SyntaxFailure{
        token.begin, token.end,
        fmt::format("more than {} words and signs in one rule: {}", kLongestRule, token.in(text_))};
  }

  void addFault(SyntaxFailure failure) {
    findings_.faults.push_back({.place = positions_.place(failure.begin, failure.end),
                                .message = std::move(failure.message),
                                .suggestion = std::move(failure.suggestion)});
    const auto& first = code_.front();
    if (first.type == RulesParser::NAME)
      findings_.broken.push_back(
          {std::string(first.in(text_)), positions_.range(first.begin, first.end), syntax_.rules.size()});
  }

  RuleSyntax& syntax_;
  std::string_view text_;
  const TextPositions& positions_;
  SyntaxFindings& findings_;
  std::vector<LexedToken> code_; ///< of the present statement
  std::size_t depth_ = 0;
  std::optional<LexedToken> tooDeep_;
  StatementTokens tokens_;
  SyntaxBuilder builder_;
  RulesParser parser_;
};

Diagnostic notUtf8(std::string_view text, std::size_t byte, const TextPositions& positions) {
  const auto before = countCodePoints(text.substr(0, byte));
  return {.place = positions.place(before, before + 1),
          .message =
              fmt::format("the text is not UTF-8: byte 0x{:02X}", static_cast<unsigned char>(text[byte]))};
}

} // namespace

void appendRules(RuleSyntax& syntax, std::string_view text, const TextPositions& positions,
                 SyntaxFindings& findings) {
  if (const auto invalid = findInvalidUtf8(text))
    return findings.faults.push_back(notUtf8(text, *invalid, positions));
  try {
    StatementReader(syntax, text, positions, findings).readAll();
  } catch (const std::exception& error) {
    findings.faults.push_back({.kind = ErrorKind::Internal,
                               .place = positions.place(0, 1),
                               .message = fmt::format("the rule parser failed: {}", error.what())});
  }
}

} // namespace rankwright
