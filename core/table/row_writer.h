#pragma once

#include "core/table/table_export.h"
#include "core/table/table_source.h"

#include <memory>
#include <span>
#include <string>

namespace rankwright {

/// Writes one format, row by row, at the end of a text.
class RowWriter {
public:
  virtual ~RowWriter() = default;
  virtual void begin(std::string& out) = 0;
  /// A cell for each column.
  virtual void addRow(std::span<const Cell> cells, std::string& out) = 0;
  virtual void end(std::string& out) = 0;
};

/// A writer of rows with these columns.
std::unique_ptr<RowWriter> makeRowWriter(ExportFormat format, ExportHeader header,
                                         const std::vector<TableColumn>& columns);

} // namespace rankwright
