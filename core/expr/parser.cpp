#include "core/expr/parser.h"

#include "core/expr/literal.h"
#include "core/expr/utf8.h"

#include <RulesLexer.h>
#include <RulesParser.h>
#include <antlr4-runtime.h>

#include <fmt/ranges.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace rankwright {

namespace {

using antlr4::ParserRuleContext;
using antlr4::Token;
using grammar::RulesLexer;
using grammar::RulesParser;

/// Leaves the generated parser at the first mistake; never leaves this file.
struct SyntaxFailure {
  Error error;
};

/// The text being parsed, and where its tokens stand.
struct Source {
  const std::string& label;
  std::string_view text;
  const TextPositions& positions;

  TextRange rangeOf(const Token& first, const Token& last) const {
    return positions.locate(first.getStartIndex(), last.getStopIndex() + 1);
  }
  TextRange rangeOf(ParserRuleContext& context) const {
    return rangeOf(*context.getStart(), *context.getStop());
  }

  template <class... Args>
  [[noreturn]] void reject(const TextRange& range, fmt::format_string<Args...> format, Args&&... args) const {
    throw SyntaxFailure{
        {ErrorKind::Parse, fmt::format(format, std::forward<Args>(args)...), spanOf(range, label)}};
  }
};

bool isEndOfLine(std::size_t token) {
  return token == RulesParser::NEWLINE || token == RulesParser::SEMICOLON || token == Token::EOF;
}

std::string nameOf(const Token& token) {
  if (token.getType() == Token::EOF) return "end of text";
  if (token.getType() == RulesParser::NEWLINE) return "end of line";
  return fmt::format("'{}'", token.getText());
}

/// The tokens that may stand here, in plain words: `')' or ','`.
std::string describeExpected(const antlr4::misc::IntervalSet& tokens,
                             const antlr4::dfa::Vocabulary& vocabulary) {
  const auto contains = [&](int token) { return tokens.contains(static_cast<std::size_t>(token)); };
  if (contains(RulesParser::INTEGER))
    return contains(RulesParser::RIGHT_BRACKET)       ? "a value or ']'"
           : contains(RulesParser::RIGHT_PARENTHESIS) ? "a value or ')'"
                                                      : "a value";
  if (contains(RulesParser::NAME)) return "the name of a rule";
  std::vector<std::string> words;
  for (const auto token : tokens.toList()) {
    const auto type = static_cast<std::size_t>(token);
    auto word = isEndOfLine(type) ? "end of line" : vocabulary.getDisplayName(type);
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
  }
  return fmt::format("{}", fmt::join(words, " or "));
}

/// Turns the first complaint of the generated parser into our error.
class FailureListener final : public antlr4::BaseErrorListener {
public:
  explicit FailureListener(const Source& source) : source_(source) {}

  void syntaxError(antlr4::Recognizer* recognizer, Token* token, std::size_t, std::size_t, const std::string&,
                   std::exception_ptr) override {
    const auto range = source_.rangeOf(*token, *token);
    switch (token->getType()) {
    case RulesParser::BAD_NUMBER:
      source_.reject(range, "this is no number: {}", token->getText());
    case RulesParser::OPEN_STRING:
      source_.reject(range, "the string has no closing quote: {}", token->getText());
    case RulesParser::UNKNOWN:
      source_.reject(range, "this character has no meaning in rules: {}", token->getText());
    default:
      break;
    }
    auto& parser = dynamic_cast<RulesParser&>(*recognizer);
    source_.reject(range, "expected {}, got {}",
                   describeExpected(parser.getExpectedTokens(), parser.getVocabulary()), nameOf(*token));
  }

private:
  const Source& source_;
};

/// Lets expressions continue on the next line inside parentheses and brackets, and limits how deep these may
/// stand. A line that starts with `name =` begins a statement in any case, so that an unclosed parenthesis is
/// reported where it is.
class LineJoiner {
public:
  LineJoiner(const std::vector<Token*>& tokens, const Source& source) : tokens_(tokens), source_(source) {}

  void join() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      switch (tokens_[i]->getType()) {
      case RulesParser::LEFT_PARENTHESIS:
      case RulesParser::LEFT_BRACKET:
        open(*tokens_[i]);
        break;
      case RulesParser::RIGHT_PARENTHESIS:
      case RulesParser::RIGHT_BRACKET:
        depth_ -= depth_ > 0 ? 1 : 0;
        break;
      case RulesParser::NEWLINE:
        continueLine(i);
        break;
      default:
        break;
      }
    }
  }

private:
  void open(const Token& token) {
    if (++depth_ > kMaxNesting)
      source_.reject(source_.rangeOf(token, token),
                     "more than {} parentheses and brackets inside each other: {}", kMaxNesting,
                     token.getText());
  }

  void continueLine(std::size_t newline) {
    if (startsStatement(newline + 1)) depth_ = 0;
    if (depth_ > 0) dynamic_cast<antlr4::CommonToken&>(*tokens_[newline]).setChannel(Token::HIDDEN_CHANNEL);
  }

  bool startsStatement(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i]->getType() == RulesParser::NAME &&
           tokens_[i + 1]->getType() == RulesParser::ASSIGN;
  }

  const std::vector<Token*>& tokens_;
  const Source& source_;
  std::size_t depth_ = 0;
};

/// Copies the parse tree of the generated parser into our syntax. Recursion is bounded by `kMaxNesting`.
class SyntaxBuilder {
public:
  SyntaxBuilder(RuleSyntax& syntax, const Source& source) : syntax_(syntax), source_(source) {}

  void addRules(RulesParser::RulesContext& rules) {
    for (auto* statement : rules.statement())
      addRule(*statement);
  }

private:
  void addRule(RulesParser::StatementContext& statement) {
    Rule rule;
    const auto& name = *statement.NAME()->getSymbol();
    rule.name = name.getText();
    rule.nameRange = source_.rangeOf(name, name);
    rule.text = statement.getStart()->getInputStream()->getText(
        antlr4::misc::Interval(statement.getStart()->getStartIndex(), statement.getStop()->getStopIndex()));
    rule.first = static_cast<ExpressionId>(syntax_.expressions.size());
    rule.root = add(*statement.expression());
    syntax_.rules.push_back(std::move(rule));
  }

  ExpressionId append(Expression expression) {
    syntax_.expressions.push_back(std::move(expression));
    return static_cast<ExpressionId>(syntax_.expressions.size() - 1);
  }

  ExpressionId addCall(std::string name, TextRange range, std::vector<ExpressionId> operands) {
    return append({Expression::Kind::Call, range, {}, std::move(name), std::move(operands)});
  }

  /// A chain of one level of precedence, `a - b + c`, from the left. The operators stand between the
  /// operands.
  template <class Operand>
  ExpressionId addChain(ParserRuleContext& chain, const std::vector<Operand*>& operands,
                        std::string_view operatorName = {}) {
    auto left = add(*operands.front());
    for (std::size_t i = 1; i < operands.size(); ++i) {
      const auto right = add(*operands[i]);
      auto name = operatorName.empty() ? chain.children[2 * i - 1]->getText() : std::string(operatorName);
      left = addCall(std::move(name), source_.rangeOf(*chain.getStart(), *operands[i]->getStop()),
                     {left, right});
    }
    return left;
  }

  ExpressionId add(RulesParser::ExpressionContext& expression) {
    return addChain(expression, expression.conjunction(), "|");
  }

  ExpressionId add(RulesParser::ConjunctionContext& conjunction) {
    return addChain(conjunction, conjunction.negation(), "&");
  }

  ExpressionId add(RulesParser::NegationContext& negation) {
    auto operand = add(*negation.comparison());
    const auto prefixes = negation.NOT();
    for (auto prefix = prefixes.rbegin(); prefix != prefixes.rend(); ++prefix)
      operand = addCall("!", source_.rangeOf(*(*prefix)->getSymbol(), *negation.getStop()), {operand});
    return operand;
  }

  ExpressionId add(RulesParser::ComparisonContext& comparison) {
    const auto comparators = comparison.comparator();
    if (comparators.size() > 1)
      source_.reject(source_.rangeOf(*comparators[1]),
                     "comparisons cannot be chained, combine them with '&' or use parentheses: {}",
                     comparators[1]->getText());
    return addChain(comparison, comparison.sum());
  }

  ExpressionId add(RulesParser::SumContext& sum) { return addChain(sum, sum.product()); }

  ExpressionId add(RulesParser::ProductContext& product) { return addChain(product, product.prefixed()); }

  ExpressionId add(RulesParser::PrefixedContext& prefixed) {
    auto prefixes = prefixed.children.size() - 1;
    const auto prefixAt = [&](std::size_t i) {
      return dynamic_cast<antlr4::tree::TerminalNode&>(*prefixed.children[i]).getSymbol();
    };
    const bool negative = prefixes > 0 && prefixAt(prefixes - 1)->getType() == RulesParser::MINUS &&
                          isNumber(*prefixed.primary());
    auto operand =
        negative ? addNumber(*prefixed.primary()->literal(), prefixAt(--prefixes)) : add(*prefixed.primary());
    while (prefixes-- > 0) {
      const auto* prefix = prefixAt(prefixes);
      operand = addCall(prefix->getType() == RulesParser::MINUS ? "unary -" : "!",
                        source_.rangeOf(*prefix, *prefixed.getStop()), {operand});
    }
    return operand;
  }

  ExpressionId add(RulesParser::PrimaryContext& primary) {
    if (auto* literal = primary.literal()) return add(*literal);
    if (auto* list = primary.list()) return add(*list);
    if (auto* call = primary.call()) return add(*call);
    if (auto* expression = primary.expression()) return add(*expression);
    return append({Expression::Kind::Reference, source_.rangeOf(primary), {}, primary.NAME()->getText()});
  }

  std::vector<ExpressionId> addAll(const std::vector<RulesParser::ExpressionContext*>& expressions) {
    std::vector<ExpressionId> ids;
    ids.reserve(expressions.size());
    for (auto* expression : expressions)
      ids.push_back(add(*expression));
    return ids;
  }

  ExpressionId add(RulesParser::ListContext& list) {
    auto elements = addAll(list.expression());
    return append({Expression::Kind::List, source_.rangeOf(list), {}, {}, std::move(elements)});
  }

  ExpressionId add(RulesParser::CallContext& call) {
    auto arguments = addAll(call.expression());
    return addCall(call.NAME()->getText(), source_.rangeOf(call), std::move(arguments));
  }

  ExpressionId add(RulesParser::LiteralContext& literal) {
    if (literal.INTEGER() || literal.DECIMAL()) return addNumber(literal, nullptr);
    if (literal.STRING()) return addLiteral(parseString(literal.getText()), *literal.getStart(), literal);
    return append(
        {Expression::Kind::Literal, source_.rangeOf(literal), std::int64_t(literal.TRUE() ? 1 : 0)});
  }

  static bool isNumber(RulesParser::PrimaryContext& primary) {
    auto* literal = primary.literal();
    return literal && (literal->INTEGER() || literal->DECIMAL());
  }

  /// A number with the minus sign before it, so that lists of literals may hold negative numbers.
  ExpressionId addNumber(RulesParser::LiteralContext& literal, const Token* minus) {
    const auto& first = minus ? *minus : *literal.getStart();
    return literal.INTEGER() ? addLiteral(parseInteger(literal.getText(), minus), first, literal)
                             : addLiteral(parseDecimal(literal.getText(), minus), first, literal);
  }

  template <class T>
  ExpressionId addLiteral(LiteralResult<T> parsed, const Token& first, RulesParser::LiteralContext& literal) {
    if (!parsed) {
      const auto start = literal.getStart()->getStartIndex();
      const auto& fault = parsed.error();
      source_.reject(source_.positions.locate(start + fault.begin, start + fault.end), "{}", fault.message);
    }
    return append(
        {Expression::Kind::Literal, source_.rangeOf(first, *literal.getStop()), std::move(*parsed)});
  }

  RuleSyntax& syntax_;
  const Source& source_;
};

void parse(RuleSyntax& syntax, const Source& source) {
  antlr4::ANTLRInputStream input(std::string(source.text));
  RulesLexer lexer(&input);
  lexer.removeErrorListeners();
  antlr4::CommonTokenStream tokens(&lexer);
  tokens.fill();
  LineJoiner(tokens.getTokens(), source).join();
  FailureListener listener(source);
  RulesParser parser(&tokens);
  parser.removeErrorListeners();
  parser.addErrorListener(&listener);
  SyntaxBuilder(syntax, source).addRules(*parser.rules());
}

} // namespace

Status appendRules(RuleSyntax& syntax, std::string_view text, const TextPositions& positions) {
  const Source source{syntax.source, text, positions};
  if (const auto invalid = findInvalidUtf8(text)) {
    const auto before = countCodePoints(text.substr(0, *invalid));
    return failAt(spanOf(positions.locate(before, before + 1), syntax.source), ErrorKind::Parse,
                  "the text is not UTF-8: byte 0x{:02X}", static_cast<unsigned char>(text[*invalid]));
  }
  try {
    parse(syntax, source);
  } catch (SyntaxFailure& failure) {
    return tl::unexpected<Error>(std::move(failure.error));
  } catch (const std::exception& error) {
    return fail(ErrorKind::Internal, "the rule parser failed: {}", error.what());
  }
  return {};
}

} // namespace rankwright
