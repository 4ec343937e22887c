#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/table/filter_language.h"
#include "core/table/row_query.h"
#include "core/table/table_source.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace rankwright {

/// Whether a row is kept. Borrows from its source; immutable and used by several threads at once.
class RowTest {
public:
  virtual ~RowTest() = default;
  virtual bool passes(std::uint32_t row) const = 0;
};

/// Tests one column by a filter. Each distinct text is tested once where the source has codes for them.
/// Errors: Cancelled.
Result<std::unique_ptr<const RowTest>> testColumn(const TableSource& source, std::size_t column,
                                                  std::unique_ptr<const CellFilter> filter,
                                                  const JobControl& job);

/// The test that a filter of a query asks for. Where any column may match, each condition holds for a row
/// when it does in one of its columns; columns of a type that a condition does not fit never match, nor do
/// texts where it orders by a number. nullptr when every row passes. Errors: NotFound for the column, Parse,
/// Cancelled.
Result<std::unique_ptr<const RowTest>> testRows(const TableSource& source, const ColumnFilter& filter,
                                                const JobControl& job);

} // namespace rankwright
