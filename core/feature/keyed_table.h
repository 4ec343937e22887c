#pragma once

#include "core/base/result.h"
#include "core/feature/dictionary.h"
#include "core/feature/feature_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The keys of a table's rows: key → row and row → key. Keys are distinct and not empty.
class RowKeys {
public:
  RowKeys() = default;

  /// `keys[r]` is the key of row r. Errors: Conflict for a duplicate, InvalidArgument for an empty key.
  static Result<RowKeys> of(const std::vector<std::string>& keys);

  /// Adopts buffers read from a file: `codes[r]` is the dictionary code of row r's key.
  /// Errors: Corrupt when the codes are no permutation.
  static Result<RowKeys> ofBuffers(Dictionary dictionary, Buffer<std::uint32_t> codes);

  std::uint32_t size() const { return static_cast<std::uint32_t>(codes_.size()); }
  std::string_view at(std::uint32_t row) const { return dictionary_.at(codes_[row]); }
  std::optional<std::uint32_t> find(std::string_view key) const;

  const Dictionary& dictionary() const { return dictionary_; }
  std::span<const std::uint32_t> codes() const { return codes_.span(); }

private:
  Dictionary dictionary_;
  Buffer<std::uint32_t> codes_;
  Buffer<std::uint32_t> rows_; ///< code → row
};

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
