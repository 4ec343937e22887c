#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/table/row_query.h"
#include "core/table/table_rows.h"
#include "core/table/table_source.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace rankwright {

/// One column of a selection.
struct CellRange {
  PlaceRange places;
  std::size_t column = 0;
};

/// What the cells of a selection amount to. NaN counts as missing.
struct SelectionStatistics {
  std::uint64_t count = 0;   ///< all cells
  std::uint64_t missing = 0; ///< of them without a value
  std::uint64_t numbers = 0; ///< of them numbers, which the next four are about
  double sum = 0;          ///< added with compensation (Neumaier 1974): exact to the last digits of a double
  double mean = 0;         ///< of the numbers; 0 without any
  double min = 0;          ///< 0 without numbers
  double max = 0;          ///< 0 without numbers
  std::uint64_t texts = 0; ///< cells that are texts
  std::uint64_t distinctTexts = 0; ///< of them different ones, minding the case
};

/// Ranges must not overlap. `rows` as `queryRows` answers them. Reports the stage "adding up". Errors:
/// Cancelled; InvalidArgument for a range outside the table.
Result<SelectionStatistics> statisticsOf(const TableSource& source, const RowNumbers& rows,
                                         std::span<const CellRange> ranges, const JobControl& job);

} // namespace rankwright
