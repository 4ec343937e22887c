#pragma once

#include "core/feature/feature_table.h"
#include "core/feature/row_keys.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace rankwright {

/// A feature table whose rows have keys; the base of `ItemPool` and `UserStore`. Immutable.
/// `RowId` is the typed row number, e.g. `ItemId`.
template <class RowId>
class KeyedTable {
public:
  KeyedTable() = default;
  KeyedTable(RowKeys keys, FeatureTable features) : keys_(std::move(keys)), features_(std::move(features)) {}

  std::uint32_t size() const { return keys_.size(); }
  std::string_view keyOf(RowId row) const { return keys_.at(row.value()); }

  /// The row of a key, or nothing.
  std::optional<RowId> find(std::string_view key) const {
    const auto row = keys_.find(key);
    return row ? std::optional(RowId(*row)) : std::nullopt;
  }

  const RowKeys& keys() const { return keys_; }
  const FeatureTable& features() const { return features_; }
  Value valueAt(RowId row, std::string_view feature) const { return features_.valueAt(row.value(), feature); }

private:
  RowKeys keys_;
  FeatureTable features_;
};

} // namespace rankwright
