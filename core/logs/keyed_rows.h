#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/feature_table.h"
#include "core/feature/item_pool.h"
#include "core/feature/narrow_column_builder.h"
#include "core/feature/row_keys.h"
#include "core/feature/snapshot_writer.h"
#include "core/feature/string_interner.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Collects rows of features under keys, each key once, in about the memory that the finished table takes.
class KeyedRows {
public:
  /// With `keyFeature` the key is a feature of that name too, the first one; the values given do not have it.
  explicit KeyedRows(std::vector<Field> fields, std::string keyFeature = {});

  std::uint32_t size() const { return keys_.size(); }
  /// Those without the key's own.
  std::size_t featureCount() const { return columns_.size(); }

  /// The row of the key, or nothing.
  std::optional<std::uint32_t> find(std::string_view key) const { return keys_.find(key); }

  /// The new row, whose key must be new. Without values all features are missing. Errors: Type, with the
  /// feature's name.
  Result<std::uint32_t> add(std::string_view key, const std::vector<Value>& values = {});

  /// Begins the row of a key; false when the key is there already. Then the columns take a value each, and
  /// `endRow` makes the others missing.
  bool beginRow(std::string_view key);
  NarrowColumnBuilder& column(std::size_t feature) { return columns_[feature]; }
  const NarrowColumnBuilder& column(std::size_t feature) const { return columns_[feature]; }
  void endRow();

  /// A copy of the keys, by row.
  std::vector<std::string> keys() const;

  /// The keys of the table's rows. Errors: InvalidArgument when one is empty.
  Result<RowKeys> rowKeys() const;

  /// The table of all rows, which are no longer here; the keys stay. Errors: Conflict when two fields have
  /// the same name.
  Result<FeatureTable> finish();

  /// Writes the rows as a snapshot, one column after the other, and gives up each when it is written. Nothing
  /// is left here. Errors: Io, Cancelled, Conflict when two fields have the same name, InvalidArgument for an
  /// empty key.
  Status save(const std::filesystem::path& path, SnapshotKind kind, const JobControl& job);

private:
  std::vector<Field> fields_;
  bool hasKeyFeature_;
  std::vector<NarrowColumnBuilder> columns_;
  StringInterner keys_;
};

/// The rows as items. Errors: those of `finish` and `rowKeys`.
Result<ItemPool> finishItems(KeyedRows& items);

} // namespace rankwright
