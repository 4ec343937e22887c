#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/table/row_query.h"
#include "core/table/table_source.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// How a table is written. UTF-8 in all of them; numbers in the shortest form that reads back as the same
/// number.
enum class ExportFormat : std::uint8_t {
  Csv,  ///< RFC 4180; a missing cell is empty, an empty text is ""
  Tsv,  ///< tabs and line feeds; quoted as in CSV where a cell holds one of them, as spreadsheets paste it
  Json, ///< an array with an object a row; numbers are numbers, missing and infinite ones null
  Markdown, ///< a table with aligned columns
};

/// The name of a format as people give it: "csv", "tsv", "json", "markdown".
std::string_view describe(ExportFormat format);
std::optional<ExportFormat> parseExportFormat(std::string_view name);

/// What the first line says. JSON objects have keys in any case, and Markdown a line of titles at least.
enum class ExportHeader : std::uint8_t { None, Keys, Titles };

/// A table as it is shown. Borrows the source.
struct TableExport {
  const TableSource& source;
  RowNumbers rows;                  ///< as `queryRows` answers them
  std::vector<std::size_t> columns; ///< in the order to write; empty: all
  ExportFormat format = ExportFormat::Csv;
  ExportHeader header = ExportHeader::Keys;
};

/// Takes the next part of a text.
using TextSink = std::function<Status(std::string_view)>;

/// Writes the table in parts of about a megabyte. Reports the stage "exporting". Errors: Cancelled;
/// InvalidArgument for a column that the table does not have; those of `sink`.
Status exportTable(const TableExport& table, const TextSink& sink, const JobControl& job);

/// The same as one text, e.g. for the clipboard.
Result<std::string> exportText(const TableExport& table, const JobControl& job);

/// The same into a file, which is replaced once all of it is on the disk: a cancel or a failure leaves what
/// was there. Errors: Io too.
Status exportFile(const TableExport& table, const std::filesystem::path& path, const JobControl& job);

} // namespace rankwright
