#pragma once

#include "core/base/job_control.h"
#include "core/table/stage_progress.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// What a sort moves: a row, and its value as an unsigned number of the same order.
struct SortRecord {
  std::uint64_t key = 0;
  std::uint32_t row = 0;
  bool missing = false; ///< the sort by key ignores it: there is room for it
};

/// Sorts by key, records of equal keys staying in their order, on all cores. `scratch` is as long as
/// `records`. Advances `progress` by one a record. Errors: Cancelled; the records' order is then unspecified.
Status radixSort(std::span<SortRecord> records, std::span<SortRecord> scratch, StageProgress& progress);

} // namespace rankwright
