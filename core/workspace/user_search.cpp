#include "core/workspace/user_search.h"

#include "core/base/toml_text.h"
#include "core/expr/outline.h"
#include "core/expr/program.h"
#include "core/expr/rule_set.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

constexpr auto kCondition = "condition";

bool compares(std::string_view operation) {
  constexpr std::array<std::string_view, 7> kComparisons = {"=", "==", "!=", "<", "<=", ">", ">="};
  return std::ranges::find(kComparisons, operation) != kComparisons.end();
}

/// What a name stands for that is typed on the side of a comparison that `isCompared` tells.
std::string meaningOf(std::string_view name, bool isCompared, const Schema& features) {
  if (features.find(name)) return std::string(name);
  const std::string usual = "usual_" + std::string(name);
  if (!isCompared && features.find(usual)) return usual;
  return isCompared ? tomlString(name) : std::string(name);
}

bool isTrue(const Vector& values, std::uint32_t row) {
  if (values.isMissing(row)) return false;
  return values.type() == ValueType::Int64 ? values.int64At(row) != 0 : values.float32At(row) != 0;
}

} // namespace

std::string userCondition(std::string_view typed, const Schema& features) {
  std::string condition;
  std::size_t done = 0;
  bool isCompared = false;
  for (const auto& token : tokensOf(typed)) {
    condition += typed.substr(done, token.begin - done);
    const auto text = typed.substr(token.begin, token.end - token.begin);
    done = token.end;
    if (token.kind == RuleTokenKind::Name || token.kind == RuleTokenKind::Definition)
      condition += meaningOf(text, isCompared, features);
    else
      condition += text == "=" ? "==" : text;
    isCompared = compares(text);
  }
  condition += typed.substr(done);
  return condition;
}

Result<std::vector<UserId>> findUsers(const UserStore& users, std::string_view condition,
                                      const JobControl& job) {
  const auto& table = users.features();
  const auto expression = userCondition(condition, table.schema());
  RW_ASSIGN(const auto rules, RuleSet::parseExpression(expression, kCondition, kCondition));
  const std::vector<std::string> outputs{kCondition};
  RW_ASSIGN(const auto program, Program::compile(rules, outputs, table.schema()));
  const auto type = program.outputs().fields().front().type;
  if (type != ValueType::Int64 && type != ValueType::Float32)
    return fail(ErrorKind::Type, "this is no condition that holds or does not: {}", expression);
  std::vector<UserId> found;
  const auto count = static_cast<std::uint32_t>(users.size());
  for (std::uint32_t first = 0; first < count; first += kBatchRows) {
    RW_CHECK(job.check());
    InputTables tables;
    tables.addRange(table, first);
    const auto rows = std::min(kBatchRows, count - first);
    const auto values = program.evaluate(tables, rows);
    for (std::uint32_t row = 0; row < rows; ++row)
      if (isTrue(values.front(), row)) found.emplace_back(first + row);
  }
  return found;
}

} // namespace rankwright
