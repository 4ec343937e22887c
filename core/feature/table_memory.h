#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/column_encoding.h"
#include "core/feature/keyed_table.h"
#include "core/feature/schema.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

/// What one feature of an opened table takes.
struct ColumnMemory {
  Field field;
  ColumnEncoding encoding;
  std::uint64_t rowsWithValue = 0;
  std::uint64_t bytes = 0;               ///< of all its parts
  std::optional<std::uint64_t> distinct; ///< values, where the column has a list of them
  std::uint64_t dictionaryBytes = 0;     ///< of that list, part of `bytes`
  std::uint64_t residentBytes = 0;       ///< of `bytes`, those in memory at the moment
};

/// What an opened table takes, wherever its memory comes from: usually a mapped snapshot.
struct TableMemory {
  std::uint32_t rows = 0;
  std::uint64_t keyBytes = 0; ///< of the keys and their hash table
  std::uint64_t residentKeyBytes = 0;
  std::vector<ColumnMemory> columns; ///< in the order of the schema

  std::uint64_t bytes() const;
  std::uint64_t residentBytes() const;
};

/// Looks which bytes are in memory before it reads anything but validity bits, a bit a row. Errors: those of
/// `countResidentBytes`.
Result<TableMemory> measureMemory(const RowKeys& keys, const FeatureTable& features,
                                  const JobControl& job = {});

template <class RowId>
Result<TableMemory> measureMemory(const KeyedTable<RowId>& table, const JobControl& job = {}) {
  return measureMemory(table.keys(), table.features(), job);
}

} // namespace rankwright
