#pragma once

#include "core/base/hot_swap.h"
#include "core/table/table_source.h"
#include "core/workspace/pool_memory.h"
#include "widgets/common/fact_table.h"

#include <memory>
#include <vector>

namespace rankwright {

/// A row for each feature of items and users, and for their keys: how it is stored and what it takes.
std::shared_ptr<const TableSource> memoryTable(const PoolMemory& memory);

/// What items and users take in all, and both together.
FactTable memoryTotals(const PoolMemory& memory);

/// The snapshots that are alive, the newest first.
FactTable snapshotFacts(const std::vector<SnapshotRecord>& snapshots);

/// How a column is stored, in the language of the window: "frame of reference, 2 bytes".
QString encodingText(const ColumnEncoding& encoding);

} // namespace rankwright
