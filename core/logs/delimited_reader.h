#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/logs/delimited_format.h"
#include "core/logs/row_scanner.h"
#include "core/logs/store_export.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Reads a delimited text file row by row. A row with another number of fields than the file has columns,
/// with a broken quote or with text that is not UTF-8 is counted in the report, and reading goes on.
class DelimitedReader {
public:
  /// Opens the file. `report` must outlive the reader. Errors: NotFound, Io; Corrupt for an empty file and
  /// for one whose beginning is not UTF-8, with the first byte that is none. Each names the file.
  static Result<DelimitedReader> open(const std::filesystem::path& path, DelimitedFormat format,
                                      ImportReport& report);

  /// The names of the columns as the file writes them; "column 1", … when it has no header.
  const std::vector<std::string>& columns() const { return columns_; }

  /// Moves to the next row that has a field for each column; false after the last one.
  bool next();

  std::string_view operator[](std::size_t column) const { return rows_.fields()[column]; }

  /// Counts the current row as bad. The reason ends with the offending value.
  void reject(std::string reason);

  std::uint64_t line() const { return rows_.line(); }

  /// Bytes read so far and in the whole file.
  std::size_t position() const { return rows_.position(); }
  std::size_t size() const { return file_.size(); }

private:
  DelimitedReader(Buffer<std::byte> file, std::string path, DelimitedFormat format, ImportReport& report);

  Status readColumns(DelimitedFormat format);
  bool accept();
  void releaseRead();

  Buffer<std::byte> file_;
  std::string path_;
  RowScanner rows_;
  ImportReport* report_;
  std::vector<std::string> columns_;
  std::size_t released_ = 0;   ///< bytes of the file whose memory was given back
  bool firstRowWaits_ = false; ///< the row that told the number of columns is data
};

/// The beginning of a text file: at most `bytes` of `text`, cut after a whole line.
std::string_view beginningOf(std::string_view text, std::size_t bytes);

/// Errors: Corrupt for text in UTF-16 or UTF-32, and for the first byte that is not UTF-8, with its place.
Status checkUtf8(std::string_view text, const std::string& file);

} // namespace rankwright
