#pragma once

#include "core/base/result.h"
#include "core/table/row_query.h"
#include "core/table/table_source.h"

#include <cstddef>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rankwright::cli {

class Console;

/// Rows and columns as a terminal shows them; no columns are all columns.
std::string textOf(const TableSource& source, const RowNumbers& rows,
                   const std::vector<std::size_t>& columns = {});

/// How a command prints a table.
struct ReportFormat {
  std::string format = "text";

  /// The option `--format`.
  void addTo(CLI::App& command);

  /// Prints the rows to standard output. Errors: Cancelled.
  Status print(const TableSource& source, const RowNumbers& rows, Console& console) const;
};

/// The rows [first, last) of a table, as queries answer them.
RowNumbers rowRange(std::uint32_t first, std::uint32_t last);

} // namespace rankwright::cli
