#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/table/table_source.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// One level of a sort, by the position of the column.
struct SortLevel {
  std::size_t column = 0;
  bool descending = false;
};

/// Sorts rows by the first level, ties by the next and at last by their order before. Missing cells and NaN
/// come last whatever the direction. Reports the stage "sorting". Errors: Cancelled; the order is then
/// unspecified.
Status sortRows(const TableSource& source, std::vector<std::uint32_t>& rows,
                std::span<const SortLevel> levels, const JobControl& job);

} // namespace rankwright
