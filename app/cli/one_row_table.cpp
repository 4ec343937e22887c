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

} // namespace rankwright::cli
