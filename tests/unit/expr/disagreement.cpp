#include "tests/unit/expr/disagreement.h"

#include "tests/rules/cell_text.h"
#include "tests/unit/expr/reference_evaluator.h"
#include "tests/unit/expr/value_literal.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace rankwright {

namespace {

const RequestClock kClock{1700000000, {}};

Schema inputSchema() {
  auto schema = randomInputs("user");
  const auto items = randomInputs("item");
  for (const auto& field : items.fields())
    static_cast<void>(schema.add(field));
  return schema;
}

void addRow(std::map<std::string, TypedValue>& inputs, const FeatureTable& table, std::uint32_t row) {
  for (const auto& field : table.schema().fields())
    inputs[field.name] = {field.type, false, table.valueAt(row, field.name)};
}

/// The data of a case, as many rows as it has items.
class Batch {
public:
  Batch(const RandomCase& randomCase, BatchLayout layout)
      : layout_(layout),
        users_(tableOf("user", *randomCase.users)),
        items_(tableOf("item", *randomCase.items)),
        oneItem_(std::min(5U, items_.rowCount() - 1)) {
    for (std::uint32_t row = 0; row < items_.rowCount(); ++row) {
      userRows_.push_back(row % users_.rowCount());
      itemRows_.push_back((row * 7 + 3) % items_.rowCount()); // not in their order
    }
  }

  std::uint32_t rowCount() const { return items_.rowCount(); }

  InputTables tables() const {
    InputTables tables;
    tables.setClock(kClock);
    if (layout_.userBroadcast)
      tables.addBroadcast(users_, 0);
    else
      tables.addRows(users_, userRows_);
    if (layout_.itemBroadcast)
      tables.addBroadcast(items_, oneItem_);
    else
      tables.addRows(items_, itemRows_);
    return tables;
  }

  std::map<std::string, TypedValue> inputsOf(std::uint32_t row) const {
    std::map<std::string, TypedValue> inputs;
    addRow(inputs, users_, layout_.userBroadcast ? 0 : userRows_[row]);
    addRow(inputs, items_, layout_.itemBroadcast ? oneItem_ : itemRows_[row]);
    return inputs;
  }

private:
  BatchLayout layout_;
  FeatureTable users_;
  FeatureTable items_;
  std::uint32_t oneItem_;
  std::vector<std::uint32_t> userRows_;
  std::vector<std::uint32_t> itemRows_;
};

std::string findInRow(const RuleSet& rules, const Batch& batch, const std::vector<Vector>& vectors,
                      std::uint32_t row) {
  const ReferenceEvaluator reference(rules.syntax(), batch.inputsOf(row), kClock);
  const auto names = rules.names();
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    const auto expected = reference.evaluate(names[i]);
    const auto actual = vectors[i].valueAt(row);
    if (vectors[i].type() != expected.type || !sameValue(actual, expected.value))
      return fmt::format("row {}, {}: {} {}, expected {} {}", row, names[i], describe(vectors[i].type()),
                         toLiteral(actual), describe(expected.type), toLiteral(expected.value));
  }
  return {};
}

} // namespace

Result<Program> compileAll(const RuleSet& rules, const Schema& inputs) {
  return Program::compile(rules, rules.names(), inputs);
}

std::string findDisagreement(const RandomCase& randomCase, BatchLayout layout, const CompileRules& compile) {
  const auto rules = RuleSet::parse(textOf(randomCase), "random");
  if (!rules) return rules.error().describe();
  const auto program = compile(*rules, inputSchema());
  if (!program) return program.error().describe();
  const Batch batch(randomCase, layout);
  const auto vectors = program->evaluate(batch.tables(), batch.rowCount());
  for (std::uint32_t row = 0; row < batch.rowCount(); ++row)
    if (auto found = findInRow(*rules, batch, vectors, row); !found.empty()) return found;
  return {};
}

double shareOfValues(const RandomCase& randomCase) {
  const auto rules = RuleSet::parse(textOf(randomCase), "random");
  const auto program = compileAll(*rules, inputSchema());
  const Batch batch(randomCase, {});
  const auto vectors = program->evaluate(batch.tables(), batch.rowCount());
  double present = 0;
  for (const auto& vector : vectors)
    for (std::uint32_t row = 0; row < batch.rowCount(); ++row)
      present += vector.isMissing(row) ? 0 : 1;
  return present / (static_cast<double>(vectors.size()) * batch.rowCount());
}

} // namespace rankwright
