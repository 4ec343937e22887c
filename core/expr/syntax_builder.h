#pragma once

#include "core/expr/literal.h"
#include "core/expr/operator_chain.h"
#include "core/expr/statement_tokens.h"
#include "core/expr/syntax.h"
#include "core/expr/text_positions.h"

#include <RulesParser.h>

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Copies the parse tree of one statement into our syntax. Recursion is bounded by `kMaxNesting`. Throws
/// SyntaxFailure for what the grammar cannot tell: literals out of range, escapes, chained comparisons.
class SyntaxBuilder {
public:
  SyntaxBuilder(RuleSyntax& syntax, std::string_view text, const TextPositions& positions,
                const StatementTokens& tokens)
      : syntax_(syntax), text_(text), positions_(positions), tokens_(tokens) {}

  void addRule(grammar::RulesParser::StatementContext& statement);

  /// Called by the chain of operators.
  ExpressionId call(std::string_view name, std::vector<ExpressionId> operands, std::uint32_t begin,
                    std::uint32_t end);

private:
  using Chain = OperatorChain<SyntaxBuilder>;
  using Grammar = grammar::RulesParser;

  const LexedToken& lexed(const antlr4::Token& token) const { return tokens_.lexed(token.getTokenIndex()); }
  TextRange rangeOf(std::uint32_t begin, std::uint32_t end) const { return positions_.range(begin, end); }

  ChainOperand add(Grammar::ExpressionContext& expression);
  void pushOperator(Chain& chain, const antlr4::Token& token, bool negated);
  void pushOperand(Chain& chain, Grammar::OperandContext& operand);
  ChainOperand addPrefixed(Grammar::OperandContext& operand, std::size_t prefixes);
  ExpressionId addPrimary(Grammar::OperandContext& operand, const antlr4::Token& first);
  ExpressionId addNameOrCall(Grammar::OperandContext& operand, const antlr4::Token& name);
  std::vector<ExpressionId> addAll(const std::vector<Grammar::ExpressionContext*>& expressions);
  /// A minus sign before a number is part of it, so that lists of literals may hold negative numbers.
  ExpressionId addNumber(const antlr4::Token& number, bool negative);
  template <class T>
  ExpressionId addLiteral(LiteralResult<T> parsed, const LexedToken& first, const LexedToken& literal);
  ExpressionId append(Expression expression);

  RuleSyntax& syntax_;
  std::string_view text_;
  const TextPositions& positions_;
  const StatementTokens& tokens_;
};

} // namespace rankwright
