#pragma once

#include "core/base/result.h"
#include "core/feature/column.h"
#include "core/feature/column_builder.h"
#include "core/feature/schema.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// Columns of equal length under a schema. Immutable; copies share the columns.
class FeatureTable {
public:
  FeatureTable() = default;

  /// Errors: InvalidArgument when types or row counts do not agree with the schema.
  static Result<FeatureTable> of(Schema schema, std::vector<Column> columns, std::uint32_t rowCount);

  const Schema& schema() const { return schema_; }
  std::uint32_t rowCount() const { return rowCount_; }

  const Column& column(std::size_t position) const { return columns_[position]; }

  /// The column of that name, or nullptr.
  const Column* find(std::string_view name) const;

  /// The value in a row, missing when the table has no such feature.
  Value valueAt(std::uint32_t row, std::string_view name) const;

private:
  Schema schema_;
  std::vector<Column> columns_;
  std::uint32_t rowCount_ = 0;
};

/// Collects rows for a `FeatureTable`.
class FeatureTableBuilder {
public:
  explicit FeatureTableBuilder(Schema schema);

  const Schema& schema() const { return schema_; }
  std::uint32_t rowCount() const { return rowCount_; }

  /// Appends one row, a value for each field in the schema's order. Errors: InvalidArgument for another
  /// number of values, Type with the field's name; the row is not appended.
  Status appendRow(std::span<const Value> values);

  FeatureTable finish();

private:
  Schema schema_;
  std::vector<ColumnBuilder> columns_;
  std::uint32_t rowCount_ = 0;
};

} // namespace rankwright
