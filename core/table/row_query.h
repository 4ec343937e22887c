#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/table/table_source.h"

#include <memory>
#include <string>
#include <vector>

namespace rankwright {

/// What a person asks of one column, in the filter language of `filter_language.h`, e.g. ">= 4.5" or "/^com/".
struct ColumnFilter {
  std::string column; ///< key of a column; empty: any column may match
  std::string text;   ///< in the filter language; a filter of blanks keeps every row

  bool operator==(const ColumnFilter&) const = default;
};

/// One level of a sort; the first of several decides, later ones break ties.
struct SortKey {
  std::string column;
  bool descending = false;

  bool operator==(const SortKey&) const = default;
};

/// Which rows of a table, in which order: those that pass every filter, by the sort keys, ties and no keys at all by
/// row number. Missing cells come last whatever the direction.
struct RowQuery {
  std::vector<ColumnFilter> filters;
  std::vector<SortKey> sort;

  bool operator==(const RowQuery&) const = default;
};

/// Row numbers of a source, in the order of a query. nullptr stands for all rows in their own order.
using RowNumbers = std::shared_ptr<const std::vector<std::uint32_t>>;

/// Answers a query on the calling thread (and on more of the machine's), with progress. nullptr when the query asks
/// nothing. Errors: Parse for a filter (the span lies in that filter's text), NotFound for a column, Cancelled.
Result<RowNumbers> queryRows(const TableSource& source, const RowQuery& query, const JobControl& job);

} // namespace rankwright
