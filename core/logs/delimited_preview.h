#pragma once

#include "core/base/result.h"
#include "core/logs/column_mapping.h"
#include "core/logs/delimited_format.h"
#include "core/logs/store_export.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// A delimited file and what its columns mean.
struct DelimitedTable {
  std::filesystem::path path;
  DelimitedFormat format;
  std::vector<ColumnMapping> columns; ///< one for each column of the file, in its order
};

/// One cell under its mapping.
struct PreviewCell {
  std::string text;  ///< the value as the workspace will have it; the file's text when it cannot be used
  std::string error; ///< why it cannot be used; empty when it can
};

struct PreviewRow {
  std::uint64_t line = 0; ///< from 1
  std::vector<PreviewCell> cells;
};

/// The first rows of a file under a mapping.
struct DelimitedPreview {
  std::vector<PreviewRow> rows;
  ImportReport report; ///< rows that have no cells: too few or too many fields
};

/// Reads at most `rows` rows. Errors: as `DelimitedReader::open`; InvalidArgument when the mapping has
/// another number of columns than the file.
Result<DelimitedPreview> previewDelimited(const DelimitedTable& table, std::size_t rows = 100);

/// Why a cell cannot be used in that role; empty when it can. `value` gets the feature's value.
std::string cellFault(const ColumnMapping& column, std::string_view cell, Value& value);

} // namespace rankwright
