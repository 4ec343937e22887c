#pragma once

#include "core/logs/json_value.h"
#include "core/logs/row_source.h"
#include "core/sqlite/sqlite.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace rankwright {

/// A table or view of an SQLite file as rows of a key and values. A text that is a JSON list is a list. The
/// line of a row is its number in the order in which the table is read, from 1. Rows without a key are bad
/// rows, bytes that are no text bad values.
class SqliteRows final : public RowSource {
public:
  /// An empty `table` stands for the only one of the file. Errors: NotFound for a file or table that is not
  /// there, InvalidArgument where one of several has to be named; Io, Corrupt.
  static Result<SqliteRows> open(const std::filesystem::path& path, std::string table);

  /// Says which column has the keys, before anything is read; "" stands for the primary key, if it is a
  /// single column. Errors: NotFound, InvalidArgument.
  Status useKey(std::string column);

  const std::string& name() const override { return name_; }
  const std::vector<std::string>& columns() const override { return columns_; }
  bool knowsColumns() const override { return true; }
  Status read(RowSink& sink, std::string_view stage, ImportReport& report, const JobControl& job) override;

private:
  SqliteRows(SqliteDatabase database, std::string name, std::string table);

  Status readColumns();
  void tell(const SqliteStatement& row, RowSink& sink);
  RawValue valueAt(const SqliteStatement& row, int column);
  RawValue textValue(std::string_view text);

  SqliteDatabase database_;
  std::string name_;
  std::string table_;
  std::string keyColumn_;
  std::vector<std::string> primary_; ///< the columns of the primary key
  std::vector<std::string> columns_; ///< without the key's once that is known
  simdjson::dom::parser parser_;
  std::string padded_;
  JsonValueReader values_;
};

/// Whether the file begins as every SQLite file does.
bool isSqliteFile(const std::filesystem::path& path);

} // namespace rankwright
