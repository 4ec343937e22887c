#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/snapshot_writer.h"
#include "core/logs/keyed_rows.h"
#include "core/logs/pool_mapping.h"
#include "core/logs/pool_report.h"
#include "core/logs/row_source.h"

#include <optional>
#include <string>
#include <unordered_map>

namespace rankwright {

/// What is known of a source's columns before the mapping is asked.
struct ColumnGuess {
  std::string feature;
  std::optional<ValueType> type; ///< when it need not be found out
  std::string reason;            ///< why that type
  char separator = '|';
};

/// How to read rows into features.
struct PoolReading {
  PoolMapping mapping;
  std::unordered_map<std::string, ColumnGuess> guesses; ///< by column
  SnapshotKind kind = SnapshotKind::Items;
  std::string keyFeature; ///< the feature that the key becomes too; empty: none
};

/// Reads a source: once for the types of the features, unless all are given, and once for the values, so that
/// no more than the result is in memory. The first row of a key stands, others are bad rows. What cannot be
/// used is missing and counted. Columns without a value become no feature unless their type is given; names
/// that rules cannot use are changed. Errors: those of the source; InvalidArgument when no row can be used,
/// with the first reason; NotFound for a column of the mapping that the source does not have and Conflict for
/// names that occur twice, at their place in the mapping.
Result<KeyedRows> readPool(RowSource& source, const PoolReading& reading, PoolReport& report,
                           const JobControl& job);

} // namespace rankwright
