#include "core/feature/feature_table.h"

#include <utility>

namespace rankwright {

Result<FeatureTable> FeatureTable::of(Schema schema, std::vector<Column> columns, std::uint32_t rowCount) {
  if (columns.size() != schema.size())
    return fail(ErrorKind::InvalidArgument, "{} columns for {} fields", columns.size(), schema.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto& field = schema.fields()[i];
    if (columns[i].type() != field.type)
      return fail(ErrorKind::InvalidArgument, "the column has another type than its field: {}", field.name);
    if (columns[i].rowCount() != rowCount)
      return fail(ErrorKind::InvalidArgument, "the column has another number of rows: {}", field.name);
  }
  FeatureTable table;
  table.schema_ = std::move(schema);
  table.columns_ = std::move(columns);
  table.rowCount_ = rowCount;
  return table;
}

const Column* FeatureTable::find(std::string_view name) const {
  const auto position = schema_.find(name);
  return position ? &columns_[*position] : nullptr;
}

Value FeatureTable::valueAt(std::uint32_t row, std::string_view name) const {
  const auto* column = find(name);
  return column ? column->valueAt(row) : Value();
}

FeatureTableBuilder::FeatureTableBuilder(Schema schema) : schema_(std::move(schema)) {
  for (const auto& field : schema_.fields())
    columns_.emplace_back(field.type);
}

Status FeatureTableBuilder::appendRow(std::span<const Value> values) {
  if (values.size() != columns_.size())
    return fail(ErrorKind::InvalidArgument, "the row has {} values, the schema {} features", values.size(),
                columns_.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!columns_[i].accepts(values[i]))
      return fail(ErrorKind::Type, "feature '{}' is {}, not {}: {}", schema_.fields()[i].name,
                  describe(columns_[i].type()), describe(*typeOf(values[i])), toText(values[i]));
  for (std::size_t i = 0; i < values.size(); ++i)
    RW_CHECK(columns_[i].append(values[i]));
  ++rowCount_;
  return {};
}

FeatureTable FeatureTableBuilder::finish() {
  std::vector<Column> columns;
  for (auto& builder : columns_)
    columns.push_back(builder.finish());
  auto finished = FeatureTable::of(schema_, std::move(columns), std::exchange(rowCount_, 0));
  return std::move(finished).value_or(FeatureTable());
}

} // namespace rankwright
