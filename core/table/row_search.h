#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/table/row_query.h"
#include "core/table/table_source.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// "Find in table": the next place, behind or before another one, where a cell contains a text whatever the
/// case. Numbers are searched in the form that `cellText` gives them.
struct RowSearch {
  std::string text;                 ///< an empty one is found nowhere
  std::vector<std::size_t> columns; ///< where to look; empty: in all
  std::optional<std::uint32_t>
      from; ///< the place to go on from, which itself comes last; nothing: from the start
  bool backward = false;
};

/// Where a search ended.
struct FoundRow {
  std::uint32_t place = 0; ///< in the order of the rows
  std::size_t column = 0;  ///< the first of the columns whose cell contains the text
  bool wrapped = false;    ///< it went on at the other end of the table

  bool operator==(const FoundRow&) const = default;
};

/// Searches all rows once around; nothing when none contains the text. `rows` as `queryRows` answers them.
/// Reports the stage "searching". Errors: Cancelled; InvalidArgument for a column or a place that the table
/// does not have.
Result<std::optional<FoundRow>> findRow(const TableSource& source, const RowNumbers& rows,
                                        const RowSearch& search, const JobControl& job);

} // namespace rankwright
