#pragma once

#include "core/base/job_control.h"
#include "core/base/stage_progress.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace rankwright {

/// What a sort moves: a row, and its value as an unsigned number of the same order.
struct SortRecord {
  std::uint64_t key;
  std::uint32_t row;
  bool missing; ///< the sort by key ignores it: there is room for it
};

/// Records without a value yet: their memory is first touched by the threads that fill it, so that asking for
/// hundreds of megabytes delays no cancel.
class SortRecords {
public:
  explicit SortRecords(std::size_t count)
      : records_(std::make_unique_for_overwrite<SortRecord[]>(count)), count_(count) {}

  std::span<SortRecord> span() { return {records_.get(), count_}; }

private:
  std::unique_ptr<SortRecord[]> records_;
  std::size_t count_;
};

/// Sorts by key, records of equal keys staying in their order, on all cores. `scratch` is as long as
/// `records`. Advances `progress` by one a record. Errors: Cancelled; the records' order is then unspecified.
Status radixSort(std::span<SortRecord> records, std::span<SortRecord> scratch, StageProgress& progress);

} // namespace rankwright
