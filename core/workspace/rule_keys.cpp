#include "core/workspace/rule_keys.h"

#include "core/expr/input_tables.h"
#include "core/expr/program.h"
#include "core/index/key_texts.h"

#include <algorithm>
#include <string>
#include <vector>

namespace rankwright {

namespace {

Status visitRows(const Vector& values, std::uint32_t first, const KeyOfItemVisitor& visit) {
  for (std::uint32_t row = 0; row < values.rowCount(); ++row) {
    std::uint32_t position = 0;
    for (const auto& key : keyTexts(values, row))
      RW_CHECK(visit(ItemId(first + row), key, position++));
  }
  return {};
}

Result<Program> compileRule(const std::string& rule, const RuleSet& rules, const ItemPool& items) {
  const std::vector<std::string> outputs = {rule};
  RW_ASSIGN(auto program, Program::compile(rules, outputs, items.features().schema()));
  const auto type = program.outputs().fields().front().type;
  if (elementType(type) == ValueType::Float32)
    return fail(ErrorKind::Type, "a rule of {} gives no keys: {}", describe(type), rule);
  return program;
}

Status visitKeys(const std::string& rule, const RuleSet& rules, const ItemPool& items, const JobControl& job,
                 const KeyOfItemVisitor& visit) {
  RW_ASSIGN(const auto program, compileRule(rule, rules, items));
  for (std::uint32_t first = 0; first < items.size(); first += kBatchRows) {
    RW_CHECK(job.check());
    InputTables tables;
    tables.addRange(items.features(), first);
    const auto values = program.evaluate(tables, std::min(kBatchRows, items.size() - first));
    RW_CHECK(visitRows(values.front(), first, visit));
  }
  return {};
}

} // namespace

RuleKeys ruleKeysOf(const RuleSet& rules, const ItemPool& items, const JobControl& job) {
  return [&rules, &items, job](const std::string& rule, const KeyOfItemVisitor& visit) {
    return visitKeys(rule, rules, items, job, visit);
  };
}

} // namespace rankwright
