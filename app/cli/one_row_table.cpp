#include "app/cli/one_row_table.h"

#include <utility>

namespace rankwright::cli {

Result<FeatureTable> oneRowTable(const std::vector<NamedValue>& values) {
  Schema schema;
  std::vector<Value> row;
  for (const auto& [name, value] : values) {
    RW_CHECK(schema.add({name, typeOf(value).value_or(ValueType::Int64)}));
    row.push_back(value);
  }
  FeatureTableBuilder builder(std::move(schema));
  RW_CHECK(builder.appendRow(row));
  return builder.finish();
}

Result<RuleSet> withEmptyListsOf(const FeatureTable& row, const RuleSet& rules) {
  std::vector<std::string> features;
  for (const auto& field : row.schema().fields())
    if (row.valueAt(0, field.name) == Value(std::vector<std::int64_t>())) features.push_back(field.name);
  if (features.empty()) return rules;
  return withEmptyLists(rules, features);
}

} // namespace rankwright::cli
