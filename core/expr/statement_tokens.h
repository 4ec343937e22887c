#pragma once

#include "core/expr/rule_lexer.h"

#include <antlr4-runtime.h>

#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// A token as the generated parser wants it.
class StatementToken final : public antlr4::Token {
public:
  StatementToken(std::size_t type, std::size_t index, const LexedToken& lexed)
      : type_(type), index_(index), begin_(lexed.begin), end_(lexed.end) {}

  std::string getText() const override { return {}; }
  std::size_t getType() const override { return type_; }
  std::size_t getLine() const override { return 0; }
  std::size_t getCharPositionInLine() const override { return 0; }
  std::size_t getChannel() const override { return DEFAULT_CHANNEL; }
  std::size_t getTokenIndex() const override { return index_; }
  std::size_t getStartIndex() const override { return begin_; }
  std::size_t getStopIndex() const override { return end_ - 1; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  antlr4::CharStream* getInputStream() const override { return nullptr; }
  std::string toString() const override { return {}; }

private:
  std::size_t type_;
  std::size_t index_;
  std::uint32_t begin_;
  std::uint32_t end_;
};

/// The tokens of one statement, and then for ever its end.
class StatementTokens final : public antlr4::TokenStream {
public:
  /// `code` are the statement's tokens, `end` is what ends it.
  void assign(std::span<const LexedToken> code, const LexedToken& end);

  /// What stands at an index of `code`, or what ends the statement.
  const LexedToken& lexed(std::size_t index) const { return index < code_.size() ? code_[index] : end_; }

  antlr4::Token* LT(ssize_t k) override;
  std::size_t LA(ssize_t i) override { return LT(i)->getType(); }
  antlr4::Token* get(std::size_t index) const override;
  void consume() override;
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  std::size_t index() override { return at_; }
  void seek(std::size_t index) override { at_ = index; }
  std::size_t size() override { return tokens_.size(); }
  std::string getSourceName() const override { return {}; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string getText() override { return {}; }
  std::string getText(antlr4::RuleContext*) override { return {}; }
  std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }

private:
  std::span<const LexedToken> code_;
  LexedToken end_;
  mutable std::vector<StatementToken> tokens_;
  std::size_t at_ = 0;
};

} // namespace rankwright
