#include "core/pipeline/row_expressions.h"

#include "core/expr/syntax.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rankwright {

namespace {

/// Lines of the i-th expression are counted from here times i + 1, so that an error says which one it is in.
constexpr std::uint32_t kLinesApart = 1U << 20;

std::string nameOfExpression(std::size_t number) {
  return fmt::format("rankwright_expression_{}", number); // no rule of a workspace is called so
}

/// The place in the configuration's file of a place in the expression's text, behind the quote that opens it.
SourceSpan placeIn(const ExpressionText& expression, const SourceSpan& inner) {
  auto place = expression.place;
  if (inner.line > 1 || expression.text.find('\n') != std::string::npos) return place;
  place.column += inner.column;
  place.length = inner.length;
  return place;
}

Result<RuleSet> parseOne(const ExpressionText& expression, std::size_t number) {
  auto parsed = RuleSet::parseExpression(expression.text, nameOfExpression(number), expression.place.source);
  if (!parsed && parsed.error().span) parsed.error().span = placeIn(expression, *parsed.error().span);
  return parsed;
}

/// Appends the parsed expression to the tree, its lines moved.
void append(RuleSyntax& syntax, const RuleSyntax& added, std::size_t number) {
  const auto firstId = static_cast<ExpressionId>(syntax.expressions.size());
  const auto lines = kLinesApart * static_cast<std::uint32_t>(number + 1);
  for (auto expression : added.expressions) {
    for (auto& operand : expression.operands)
      operand += firstId;
    expression.range.line += lines;
    syntax.expressions.push_back(std::move(expression));
  }
  for (auto rule : added.rules) {
    rule.first += firstId;
    rule.root += firstId;
    rule.nameRange.line += lines;
    rule.range.line += lines;
    syntax.rules.push_back(std::move(rule));
  }
}

/// An error in an expression as one in the configuration; one in a rule stays what it is.
Error atItsPlace(Error error, std::span<const ExpressionText> expressions) {
  if (!error.span || error.span->line < kLinesApart) return error;
  const auto number = error.span->line / kLinesApart - 1;
  error.span->line %= kLinesApart;
  error.span = placeIn(expressions[number], *error.span);
  return error;
}

Result<RuleSet> together(const RuleSet& rules, std::span<const ExpressionText> expressions) {
  auto syntax = rules.syntax();
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    RW_ASSIGN(const auto parsed, parseOne(expressions[i], i));
    append(syntax, parsed.syntax(), i);
  }
  return RuleSet::ofSyntax(std::move(syntax));
}

Status checkValue(ValueType type, RowValue wanted, const ExpressionText& expression) {
  if (type == ValueType::Int64 || (wanted == RowValue::Number && type == ValueType::Float32)) return {};
  if (wanted == RowValue::Truth)
    return failAt(expression.place, ErrorKind::Type, "the expression must be true or false, not {}: {}",
                  describe(type), expression.text);
  return failAt(expression.place, ErrorKind::Type, "the expression must give a number, not {}: {}",
                describe(type), expression.text);
}

} // namespace

Result<RowExpressions> RowExpressions::compile(std::span<const ExpressionText> expressions,
                                               const RuleSet& rules, const Schema& inputs, RowValue wanted) {
  RowExpressions compiled;
  compiled.count_ = expressions.size();
  if (expressions.empty()) return compiled;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < expressions.size(); ++i)
    names.push_back(nameOfExpression(i));
  RW_ASSIGN(const auto all, together(rules, expressions));
  auto program = Program::compile(all, names, inputs);
  if (!program) return tl::unexpected<Error>(atItsPlace(std::move(program.error()), expressions));
  for (std::size_t i = 0; i < expressions.size(); ++i)
    RW_CHECK(checkValue(program->outputs().fields()[i].type, wanted, expressions[i]));
  compiled.program_ = std::move(*program);
  return compiled;
}

std::vector<Vector> RowExpressions::evaluate(const InputTables& tables, std::uint32_t rowCount) const {
  if (empty()) return {};
  return program_.evaluate(tables, rowCount);
}

std::optional<float> numberAt(const Vector& values, std::uint32_t row) {
  if (values.isMissing(row)) return std::nullopt;
  const auto number =
      values.type() == ValueType::Float32 ? values.float32At(row) : static_cast<float>(values.int64At(row));
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::vector<std::string> referencesOf(const ExpressionText& expression) {
  std::vector<std::string> names;
  const auto parsed = parseOne(expression, 0);
  if (!parsed) return names;
  for (const auto& each : parsed->syntax().expressions)
    if (each.kind == Expression::Kind::Reference && std::ranges::find(names, each.name) == names.end())
      names.push_back(each.name);
  return names;
}

} // namespace rankwright
