#pragma once

#include "core/table/row_table.h"

namespace rankwright::cli {

/// A table that a command fills row by row.
using ReportTable = RowTable;

} // namespace rankwright::cli
