#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/logs/store_export.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Reads a file of tab-separated fields without quoting, UTF-8, a header line, lines ended by LF or CR LF.
/// Rows that do not follow the format are counted in the report with their line and reason, and reading goes
/// on.
class TsvReader {
public:
  /// Opens the file, whose header must be `columns`. Rows are counted in `report`, which must outlive the
  /// reader. Errors: NotFound, Io; Corrupt for an empty file or one that was cut off (its last line lacks
  /// fields and its end); Parse for another header. Each names the file.
  static Result<TsvReader> open(const std::filesystem::path& path, std::span<const std::string_view> columns,
                                ImportReport& report);

  /// Moves to the next row that has as many fields as there are columns; false after the last one.
  bool next();

  /// The current row's field, valid as long as the reader. `column` is below the number of columns.
  std::string_view operator[](std::size_t column) const { return fields_[column]; }

  /// Counts the current row as bad. The reason ends with the offending value.
  void reject(std::string reason);

  /// Bytes read so far and in the whole file.
  std::size_t position() const { return position_; }
  std::size_t size() const { return text_.size(); }

private:
  TsvReader(Buffer<std::byte> file, std::string path, std::size_t columnCount, ImportReport& report);

  Status readHeader(std::span<const std::string_view> columns);
  Status checkEnd() const;
  std::string_view takeLine();
  bool accept(std::string_view line);

  Buffer<std::byte> file_;
  std::string_view text_;
  std::string path_;
  std::size_t columnCount_;
  ImportReport* report_;
  std::size_t position_ = 0;
  std::uint64_t line_ = 0;
  std::vector<std::string_view> fields_;
};

} // namespace rankwright
