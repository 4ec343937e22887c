#include "core/expr/syntax_builder.h"

#include "core/expr/syntax_failure.h"

#include <fmt/format.h>

#include <utility>

namespace rankwright {

namespace {

using antlr4::Token;
using Grammar = grammar::RulesParser;

struct BinaryOperator {
  OperatorLevel level;
  std::string_view name;
};

BinaryOperator operatorOf(std::size_t type) {
  switch (type) {
  case Grammar::OR:
    return {OperatorLevel::Or, "|"};
  case Grammar::AND:
    return {OperatorLevel::And, "&"};
  case Grammar::PLUS:
    return {OperatorLevel::Sum, "+"};
  case Grammar::MINUS:
    return {OperatorLevel::Sum, "-"};
  case Grammar::STAR:
    return {OperatorLevel::Product, "*"};
  case Grammar::SLASH:
    return {OperatorLevel::Product, "/"};
  case Grammar::PERCENT:
    return {OperatorLevel::Product, "%"};
  case Grammar::EQUAL:
    return {OperatorLevel::Comparison, "=="};
  case Grammar::NOT_EQUAL:
    return {OperatorLevel::Comparison, "!="};
  case Grammar::LESS:
    return {OperatorLevel::Comparison, "<"};
  case Grammar::LESS_EQUAL:
    return {OperatorLevel::Comparison, "<="};
  case Grammar::GREATER:
    return {OperatorLevel::Comparison, ">"};
  case Grammar::GREATER_EQUAL:
    return {OperatorLevel::Comparison, ">="};
  default:
    return {OperatorLevel::Comparison, "in"};
  }
}

/// The token of a child that is one, else nullptr.
const Token* tokenOf(antlr4::tree::ParseTree* child) {
  auto* terminal = dynamic_cast<antlr4::tree::TerminalNode*>(child);
  return terminal ? terminal->getSymbol() : nullptr;
}

/// Where a child begins: it is a token or a list.
const Token& firstTokenOf(antlr4::tree::ParseTree* child) {
  const auto* token = tokenOf(child);
  return token ? *token : *dynamic_cast<Grammar::ListContext&>(*child).getStart();
}

/// Where prefix operators end and the primary begins.
std::size_t countPrefixes(const Grammar::OperandContext& operand) {
  std::size_t count = 0;
  for (;; ++count) {
    const auto type = firstTokenOf(operand.children[count]).getType();
    if (type != Grammar::NOT && type != Grammar::BANG && type != Grammar::MINUS) return count;
  }
}

bool isNumber(const Token& token) {
  return token.getType() == Grammar::INTEGER || token.getType() == Grammar::DECIMAL;
}

} // namespace

void SyntaxBuilder::addRule(Grammar::StatementContext& statement) {
  const auto& first = lexed(*statement.getStart());
  Rule rule;
  rule.name = std::string(first.in(text_));
  rule.nameRange = rangeOf(first.begin, first.end);
  rule.first = static_cast<ExpressionId>(syntax_.expressions.size());
  rule.root = add(*statement.expression()).id;
  const auto& last = lexed(*statement.expression()->getStop());
  rule.text = std::string(text_.substr(first.byteBegin, last.byteEnd - first.byteBegin));
  rule.range = rangeOf(first.begin, last.end);
  syntax_.rules.push_back(std::move(rule));
}

ChainOperand SyntaxBuilder::add(Grammar::ExpressionContext& expression) {
  Chain chain(*this);
  bool negated = false;
  for (auto* child : expression.children) {
    const auto* token = tokenOf(child);
    if (!token)
      pushOperand(chain, dynamic_cast<Grammar::OperandContext&>(*child));
    else if (token->getType() == Grammar::NOT)
      negated = true;
    else
      pushOperator(chain, *token, std::exchange(negated, false));
  }
  return chain.finish();
}

void SyntaxBuilder::pushOperator(Chain& chain, const Token& token, bool negated) {
  const auto known = operatorOf(token.getType());
  if (chain.pushBinary(known.level, known.name, negated)) return;
  const auto& place = lexed(token);
  throw SyntaxFailure{
      place.begin, place.end,
      fmt::format("comparisons cannot be chained, combine them with '&' or use parentheses: {}",
                  place.in(text_))};
}

void SyntaxBuilder::pushOperand(Chain& chain, Grammar::OperandContext& operand) {
  const auto prefixes = countPrefixes(operand);
  bool tighter = !chain.takesNot();
  for (std::size_t i = 0; i < prefixes; ++i) {
    const auto& token = *tokenOf(operand.children[i]);
    if (token.getType() != Grammar::NOT) {
      tighter = true;
      continue;
    }
    const auto& place = lexed(token);
    if (tighter)
      throw SyntaxFailure{place.begin, place.end, "expected a value, got 'not'; use '!' here", "!"};
    chain.pushNot(place.begin);
  }
  chain.pushOperand(addPrefixed(operand, prefixes));
}

/// The operand with its `-` and `!`, from the innermost; `not` is the chain's.
ChainOperand SyntaxBuilder::addPrefixed(Grammar::OperandContext& operand, std::size_t prefixes) {
  const auto prefixAt = [&](std::size_t i) { return tokenOf(operand.children[i]); };
  const auto* first = &firstTokenOf(operand.children[prefixes]);
  const auto end = lexed(*operand.getStop()).end;
  ExpressionId id = 0;
  if (prefixes > 0 && prefixAt(prefixes - 1)->getType() == Grammar::MINUS && isNumber(*first))
    id = addNumber(*std::exchange(first, prefixAt(--prefixes)), true);
  else
    id = addPrimary(operand, *first);
  for (; prefixes > 0 && prefixAt(prefixes - 1)->getType() != Grammar::NOT; --prefixes) {
    first = prefixAt(prefixes - 1);
    id = call(first->getType() == Grammar::MINUS ? "unary -" : "!", {id}, lexed(*first).begin, end);
  }
  return {id, lexed(*first).begin, end};
}

ExpressionId SyntaxBuilder::addPrimary(Grammar::OperandContext& operand, const Token& first) {
  switch (first.getType()) {
  case Grammar::NAME:
    return addNameOrCall(operand, first);
  case Grammar::LEFT_PARENTHESIS:
    return add(*operand.expression()).id;
  case Grammar::LEFT_BRACKET:
    return append({Expression::Kind::List,
                   rangeOf(lexed(first).begin, lexed(*operand.getStop()).end),
                   {},
                   {},
                   addAll(operand.list()->expression())});
  case Grammar::INTEGER:
  case Grammar::DECIMAL:
    return addNumber(first, false);
  case Grammar::STRING:
    return addLiteral(parseString(lexed(first).in(text_)), lexed(first), lexed(first));
  default:
    return append({Expression::Kind::Literal, rangeOf(lexed(first).begin, lexed(first).end),
                   std::int64_t(first.getType() == Grammar::TRUE ? 1 : 0)});
  }
}

ExpressionId SyntaxBuilder::addNameOrCall(Grammar::OperandContext& operand, const Token& name) {
  const auto range = rangeOf(lexed(name).begin, lexed(*operand.getStop()).end);
  const auto text = std::string(lexed(name).in(text_));
  auto* arguments = operand.arguments();
  if (!arguments) return append({Expression::Kind::Reference, range, {}, text});
  return append({Expression::Kind::Call, range, {}, text, addAll(arguments->expression())});
}

std::vector<ExpressionId> SyntaxBuilder::addAll(const std::vector<Grammar::ExpressionContext*>& expressions) {
  std::vector<ExpressionId> ids;
  ids.reserve(expressions.size());
  for (auto* expression : expressions)
    ids.push_back(add(*expression).id);
  return ids;
}

ExpressionId SyntaxBuilder::addNumber(const Token& number, bool negative) {
  const auto& literal = lexed(number);
  const auto& first = negative ? tokens_.lexed(number.getTokenIndex() - 1) : literal;
  const auto digits = literal.in(text_);
  return number.getType() == Grammar::INTEGER ? addLiteral(parseInteger(digits, negative), first, literal)
                                              : addLiteral(parseDecimal(digits, negative), first, literal);
}

template <class T>
ExpressionId SyntaxBuilder::addLiteral(LiteralResult<T> parsed, const LexedToken& first,
                                       const LexedToken& literal) {
  if (!parsed) {
    auto& fault = parsed.error();
    throw SyntaxFailure{literal.begin + static_cast<std::uint32_t>(fault.begin),
                        literal.begin + static_cast<std::uint32_t>(fault.end), std::move(fault.message)};
  }
  return append({Expression::Kind::Literal, rangeOf(first.begin, literal.end), std::move(*parsed)});
}

ExpressionId SyntaxBuilder::call(std::string_view name, std::vector<ExpressionId> operands,
                                 std::uint32_t begin, std::uint32_t end) {
  return append({Expression::Kind::Call, rangeOf(begin, end), {}, std::string(name), std::move(operands)});
}

ExpressionId SyntaxBuilder::append(Expression expression) {
  syntax_.expressions.push_back(std::move(expression));
  return static_cast<ExpressionId>(syntax_.expressions.size() - 1);
}

} // namespace rankwright
