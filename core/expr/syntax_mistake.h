#pragma once

#include "core/expr/statement_tokens.h"

#include <antlr4-runtime.h>

#include <exception>
#include <string_view>

namespace rankwright {

/// What the generated parser does about a mistake: it throws a SyntaxFailure that says what was expected and
/// what was found, and leaves the statement.
class FirstMistake final : public antlr4::DefaultErrorStrategy {
public:
  /// `tokens` are those of the statement, `text` is what they were cut from.
  FirstMistake(const StatementTokens& tokens, std::string_view text) : tokens_(tokens), text_(text) {}

  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) override;
  void recover(antlr4::Parser* parser, std::exception_ptr error) override;
  antlr4::Token* recoverInline(antlr4::Parser* parser) override;
  void sync(antlr4::Parser*) override {}

private:
  const StatementTokens& tokens_;
  std::string_view text_;
};

} // namespace rankwright
