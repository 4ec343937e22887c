#include "core/logs/sqlite_rows.h"

#include "core/logs/bad_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;
using Kind = RawValue::Kind;
using Storage = SqliteStatement::Storage;

constexpr std::uint64_t kRowsBetweenChecks = 1024;

/// A name as SQL writes it.
std::string identifier(std::string_view name) {
  std::string quoted = "\"";
  for (const char c : name) {
    if (c == '"') quoted += c;
    quoted += c;
  }
  return quoted + '"';
}

Result<std::vector<std::string>> tablesOf(const SqliteDatabase& database) {
  RW_ASSIGN(auto rows, database.prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') "
                                        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"));
  std::vector<std::string> tables;
  for (;;) {
    RW_ASSIGN(const bool more, rows.step());
    if (!more) return tables;
    tables.emplace_back(rows.textAt(0));
  }
}

Result<std::string> chosenTable(const SqliteDatabase& database, std::string wanted, const std::string& name) {
  RW_ASSIGN(auto tables, tablesOf(database));
  if (wanted.empty() && tables.size() == 1) return tables.front();
  if (wanted.empty() && tables.empty()) return fail(ErrorKind::NotFound, "the file has no table: {}", name);
  if (wanted.empty())
    return fail(ErrorKind::InvalidArgument, "say which of the tables to read: {}", fmt::join(tables, ", "));
  if (std::ranges::find(tables, wanted) != tables.end()) return wanted;
  return fail(ErrorKind::NotFound, "{} has no such table: {}", name, wanted);
}

RawValue bad(std::string fault) {
  RawValue value;
  value.kind = Kind::Bad;
  value.fault = std::move(fault);
  return value;
}

RawValue realValue(double number) {
  if (std::abs(number) > std::numeric_limits<float>::max())
    return bad(fmt::format("the number does not fit float32: {}", number));
  RawValue value;
  value.kind = Kind::Real;
  value.real = static_cast<float>(number);
  return value;
}

} // namespace

SqliteRows::SqliteRows(SqliteDatabase database, std::string name, std::string table)
    : database_(std::move(database)), name_(std::move(name)), table_(std::move(table)) {}

Result<SqliteRows> SqliteRows::open(const fs::path& path, std::string table) {
  std::error_code error;
  if (!fs::exists(path, error)) return fail(ErrorKind::NotFound, "no such file: {}", path.string());
  RW_ASSIGN(auto database, SqliteDatabase::open(path, SqliteDatabase::Access::ReadOnly));
  // Whoever writes meanwhile does not change what is read, so that each reading sees the same rows.
  RW_CHECK(database.execute("BEGIN"));
  RW_ASSIGN(table, chosenTable(database, std::move(table), path.string()));
  SqliteRows rows(std::move(database), path.string(), std::move(table));
  RW_CHECK(rows.readColumns());
  return rows;
}

Status SqliteRows::readColumns() {
  RW_ASSIGN(auto info, database_.prepare("SELECT name, pk FROM pragma_table_info(?)"));
  info.bind(1, std::string_view(table_));
  for (;;) {
    RW_ASSIGN(const bool more, info.step());
    if (!more) return {};
    columns_.emplace_back(info.textAt(0));
    if (info.int64At(1) > 0) primary_.push_back(columns_.back());
  }
}

Status SqliteRows::useKey(std::string column) {
  if (column.empty() && primary_.size() != 1)
    return fail(ErrorKind::InvalidArgument,
                "the table has no primary key of one column, so say which column is the key: {}", table_);
  keyColumn_ = column.empty() ? primary_.front() : std::move(column);
  const auto key = std::ranges::find(columns_, keyColumn_);
  if (key == columns_.end()) return fail(ErrorKind::NotFound, "the table has no such column: {}", keyColumn_);
  columns_.erase(key);
  return {};
}

Status SqliteRows::read(RowSink& sink, std::string_view stage, ImportReport& report, const JobControl& job) {
  std::string select = "SELECT " + identifier(keyColumn_);
  for (const auto& column : columns_)
    select += ", " + identifier(column);
  const auto from = " FROM " + identifier(table_);
  RW_ASSIGN(const auto total, database_.queryInt64("SELECT count(*)" + from));
  RW_ASSIGN(auto row, database_.prepare(select + from));
  for (std::uint64_t number = 1;; ++number) {
    if (number % kRowsBetweenChecks == 1) {
      job.report(stage, static_cast<double>(number), static_cast<double>(total));
      RW_CHECK(job.check());
    }
    RW_ASSIGN(const bool more, row.step());
    if (!more) return {};
    ++report.rowsRead;
    const auto key = row.storageAt(0) == Storage::Blob ? std::string_view() : row.textAt(0);
    if (key.empty() || !isUtf8(key))
      addBadRow(report, name_, number,
                fmt::format("the key is missing or no text, it stands in the column: {}", keyColumn_));
    else if (sink.begin(key, number))
      tell(row, sink);
  }
}

void SqliteRows::tell(const SqliteStatement& row, RowSink& sink) {
  for (std::size_t column = 0; column < columns_.size(); ++column)
    sink.value(column, valueAt(row, static_cast<int>(column) + 1));
  sink.end();
}

RawValue SqliteRows::valueAt(const SqliteStatement& row, int column) {
  RawValue value;
  switch (row.storageAt(column)) {
  case Storage::Integer:
    value.kind = Kind::Integer;
    value.integer = row.int64At(column);
    return value;
  case Storage::Real:
    return realValue(row.doubleAt(column));
  case Storage::Text:
    return textValue(row.textAt(column));
  case Storage::Blob:
    return bad(fmt::format("bytes are no value: {} of them", row.textAt(column).size()));
  case Storage::Null:
    break;
  }
  return value;
}

RawValue SqliteRows::textValue(std::string_view text) {
  if (!isUtf8(text)) return bad(fmt::format("the text is not valid UTF-8: {}", rankwright::quoted(text)));
  if (text.starts_with('[') && text.ends_with(']')) {
    padded_.assign(text);
    padded_.resize(text.size() + simdjson::SIMDJSON_PADDING);
    simdjson::dom::element list;
    if (parser_.parse(padded_.data(), text.size(), false).get(list) == simdjson::SUCCESS)
      return values_.read(list);
  }
  RawValue value;
  value.kind = Kind::Text;
  value.text = text;
  return value;
}

bool isSqliteFile(const fs::path& path) {
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  std::ifstream file(path, std::ios::binary);
  std::string begin(kMagic.size(), '\0');
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  return file.gcount() == static_cast<std::streamsize>(kMagic.size()) && begin == kMagic;
}

} // namespace rankwright
