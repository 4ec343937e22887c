#include "tests/unit/expr/random_case.h"

#include "tests/unit/expr/value_literal.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace rankwright {

namespace {

bool usesName(const RandomExpression& expression, const std::string& name) {
  if (expression.operands.empty()) return expression.form == name;
  return std::ranges::any_of(expression.operands,
                             [&](const auto& operand) { return usesName(*operand, name); });
}

/// Nothing when no rule reads anything there.
void writeRow(std::ostream& out, const RandomCase& randomCase, const std::string& label, const Schema& schema,
              const std::vector<Value>& row) {
  std::string seen;
  for (std::size_t i = 0; i < schema.size(); ++i)
    if (const auto& name = schema.fields()[i].name; usesName(randomCase, name))
      seen += fmt::format("  {} = {}", name, toLiteral(row[i]));
  if (!seen.empty()) out << label << ':' << seen << '\n';
}

void writeRows(std::ostream& out, const RandomCase& randomCase, const std::string& prefix,
               const RandomRows& rows) {
  const auto schema = randomInputs(prefix);
  for (std::size_t row = 0; row < rows.size(); ++row)
    writeRow(out, randomCase, fmt::format("{} {}", prefix, row), schema, rows[row]);
}

} // namespace

Schema randomInputs(const std::string& prefix) {
  Schema schema;
  for (int type = 0; type < 6; ++type)
    for (const auto* suffix : {"a", "b"})
      static_cast<void>(
          schema.add({fmt::format("{}_{}{}", prefix, type, suffix), static_cast<ValueType>(type)}));
  return schema;
}

FeatureTable tableOf(const std::string& prefix, const RandomRows& rows) {
  FeatureTableBuilder builder(randomInputs(prefix));
  for (const auto& row : rows)
    static_cast<void>(builder.appendRow(row));
  return builder.finish();
}

std::string textOf(const RandomCase& randomCase) {
  std::string text;
  for (const auto& rule : randomCase.rules)
    text += fmt::format("{} = {}\n", rule.name, textOf(*rule.expression));
  return text;
}

bool usesName(const RandomCase& randomCase, const std::string& name) {
  return std::ranges::any_of(randomCase.rules,
                             [&](const auto& rule) { return usesName(*rule.expression, name); });
}

std::ostream& operator<<(std::ostream& out, const RandomCase& randomCase) {
  out << textOf(randomCase);
  writeRows(out, randomCase, "user", *randomCase.users);
  writeRows(out, randomCase, "item", *randomCase.items);
  return out;
}

} // namespace rankwright
