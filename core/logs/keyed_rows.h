#pragma once

#include "core/base/result.h"
#include "core/feature/feature_table.h"
#include "core/feature/item_pool.h"
#include "core/feature/row_keys.h"
#include "core/feature/string_interner.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Collects rows of features under keys, each key once.
class KeyedRows {
public:
  /// With `keyFeature` the key is a feature of that name too, the first one; the values given do not have it.
  KeyedRows(std::vector<Field> fields, std::string keyFeature = {});

  /// The row of the key, or nothing.
  std::optional<std::uint32_t> find(std::string_view key) const { return keys_.find(key); }

  /// The new row, whose key must be new. Without values all features are missing. Errors: those of the
  /// table's builder.
  Result<std::uint32_t> add(std::string_view key, std::vector<Value> values = {});

  /// A copy of the keys, by row.
  std::vector<std::string> keys() const;

  /// The keys of the table's rows. Errors: InvalidArgument when one is empty.
  Result<RowKeys> rowKeys() const;

  /// The table of all rows; Conflict when two fields have the same name.
  Result<FeatureTable> finish();

private:
  Status begin();

  std::vector<Field> fields_;
  bool hasKeyFeature_;
  std::optional<FeatureTableBuilder> builder_; ///< from the first row on
  StringInterner keys_;
};

/// The rows as items. Errors: those of `finish` and `rowKeys`.
Result<ItemPool> finishItems(KeyedRows& items);

} // namespace rankwright
