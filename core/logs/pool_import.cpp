#include "core/logs/pool_import.h"

#include "core/base/file.h"
#include "core/logs/delimited_reader.h"
#include "core/logs/delimited_rows.h"
#include "core/logs/delimited_sniffer.h"
#include "core/logs/format_guess.h"
#include "core/logs/json_rows.h"
#include "core/logs/pool_reader.h"
#include "core/logs/sqlite_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;
using OpenSource = Result<std::unique_ptr<RowSource>>;

constexpr std::array<std::string_view, 4> kFormats = {"engine", "jsonl", "csv", "sqlite"};

/// The failure with the place in the mapping that caused it, if the mapping is a file.
template <class T>
tl::unexpected<Error> failureAt(Result<T>& result, const SourceSpan& place) {
  if (!place.source.empty() && !result.error().span) result.error().span = place;
  return failureOf(result);
}

/// Whether the first row names the columns when the file is read so.
Result<bool> hasHeader(const fs::path& path, const DelimitedFormat& format) {
  constexpr std::size_t kBytesSampled = std::size_t{1} << 20;
  constexpr std::size_t kRowsSampled = 1000;
  RW_ASSIGN(const auto file, mapFile(path));
  const std::string_view text(reinterpret_cast<const char*>(file.span().data()), file.size());
  return looksLikeHeader(sampleRows(beginningOf(text, kBytesSampled), format, kRowsSampled));
}

/// What the mapping says of the format wins; the rest is guessed.
Result<SniffedTable> sniff(const PoolSource& source) {
  const auto& mapping = source.mapping;
  if (!mapping.delimiter && !mapping.quoted && !mapping.header) return sniffDelimited(source.path);
  DelimitedFormat format;
  if (mapping.delimiter) {
    format.delimiter = *mapping.delimiter;
    format.quoted = format.delimiter == ',' || format.delimiter == ';';
  } else {
    RW_ASSIGN(const auto guess, sniffDelimited(source.path));
    format = guess.format;
  }
  format.quoted = mapping.quoted.value_or(format.quoted);
  if (mapping.header) {
    format.header = *mapping.header;
  } else {
    RW_ASSIGN(format.header, hasHeader(source.path, format));
  }
  return sniffDelimited(source.path, format);
}

/// Each name once.
void separate(std::vector<SniffedColumn>& columns) {
  std::set<std::string> names;
  for (auto& column : columns) {
    const auto name = column.name;
    for (int copy = 2; !names.insert(column.name).second; ++copy)
      column.name = fmt::format("{}_{}", name, copy);
  }
}

Result<std::size_t> keyColumnOf(const SniffedTable& table, const std::vector<ColumnMapping>& guessed,
                                const PoolSource& source) {
  if (!source.mapping.key) {
    const auto role = source.kind == SnapshotKind::Items ? ColumnRole::Item : ColumnRole::User;
    const auto key = std::ranges::find(guessed, role, &ColumnMapping::role);
    if (key != guessed.end()) return static_cast<std::size_t>(key - guessed.begin());
    return fail(ErrorKind::InvalidArgument, "no column of the file is the key: {}", source.path.string());
  }
  const auto key = std::ranges::find(table.columns, *source.mapping.key, &SniffedColumn::name);
  if (key != table.columns.end()) return static_cast<std::size_t>(key - table.columns.begin());
  Status missing = fail(ErrorKind::NotFound, "the file has no such column: {}", *source.mapping.key);
  return failureAt(missing, source.mapping.keyPlace);
}

/// The names that profiles derive are free in a pool of users.
ColumnGuess guessOf(const SniffedColumn& sniffed, const ColumnMapping& guessed, SnapshotKind kind) {
  const auto& name = kind == SnapshotKind::Items ? guessed.name : sniffed.name;
  ColumnGuess guess{name, std::nullopt, {}, guessed.separator};
  if (sniffed.isTyped) {
    guess.type = sniffed.type;
    guess.reason = "the header says so";
  } else if (guessed.type != sniffed.type) {
    guess.type = guessed.type;
    guess.reason = "a name is one text";
  } else if (isList(sniffed.type)) {
    guess.type = sniffed.type;
    guess.reason = fmt::format("'{}' joins parts that come back in other values", sniffed.separator);
  }
  return guess;
}

OpenSource openDelimited(const PoolSource& source, PoolReading& reading) {
  RW_ASSIGN(auto table, sniff(source));
  separate(table.columns);
  const auto guessed =
      guessMapping(table, source.kind == SnapshotKind::Items ? TableKind::Items : TableKind::Users);
  RW_ASSIGN(const auto key, keyColumnOf(table, guessed, source));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    names.push_back(table.columns[i].name);
    reading.guesses.emplace(table.columns[i].name, guessOf(table.columns[i], guessed[i], source.kind));
  }
  return std::unique_ptr<RowSource>(
      std::make_unique<DelimitedRows>(source.path, table.format, std::move(names), key));
}

OpenSource openLines(const PoolSource& source) {
  const bool isEngine = source.format == PoolFormat::Engine;
  RW_ASSIGN(auto rows,
            JsonRows::open({source.path, isEngine ? std::string() : source.mapping.key.value_or("key")}));
  return std::unique_ptr<RowSource>(std::make_unique<JsonRows>(std::move(rows)));
}

OpenSource openSqlite(const PoolSource& source) {
  const auto& mapping = source.mapping;
  auto rows = SqliteRows::open(source.path, mapping.table.value_or(""));
  if (!rows) return failureAt(rows, mapping.table ? mapping.tablePlace : SourceSpan());
  if (auto used = rows->useKey(mapping.key.value_or("")); !used)
    return failureAt(used, mapping.key ? mapping.keyPlace : SourceSpan());
  return std::unique_ptr<RowSource>(std::make_unique<SqliteRows>(std::move(*rows)));
}

OpenSource openRows(const PoolSource& source, PoolReading& reading) {
  switch (source.format) {
  case PoolFormat::Delimited:
    return openDelimited(source, reading);
  case PoolFormat::Sqlite:
    return openSqlite(source);
  case PoolFormat::Engine:
  case PoolFormat::JsonLines:
    break;
  }
  return openLines(source);
}

} // namespace

std::string_view describe(PoolFormat format) {
  return kFormats[static_cast<std::size_t>(format)];
}

std::optional<PoolFormat> parsePoolFormat(std::string_view text) {
  const auto found = std::ranges::find(kFormats, text);
  if (found == kFormats.end()) return std::nullopt;
  return static_cast<PoolFormat>(found - kFormats.begin());
}

PoolFormat poolFormatOf(const fs::path& path) {
  if (isSqliteFile(path)) return PoolFormat::Sqlite;
  const auto extension = path.extension().string();
  if (extension == ".csv" || extension == ".tsv" || extension == ".txt") return PoolFormat::Delimited;
  if (extension == ".jsonl" || extension == ".ndjson" || extension == ".json") return PoolFormat::JsonLines;
  return PoolFormat::Engine;
}

Result<PoolImport> importPool(const PoolSource& source, const fs::path& out, PoolReport& report,
                              const JobControl& job) {
  PoolReading reading;
  reading.mapping = source.mapping;
  reading.kind = source.kind;
  reading.keyFeature = source.kind == SnapshotKind::Items ? "item_id" : "user_id";
  RW_ASSIGN(const auto opened, openRows(source, reading));
  RW_ASSIGN(auto rows, readPool(*opened, reading, report, job));
  if (const auto bad = report.import.badRowCount + report.import.badCellCount; bad > source.mostBad)
    return fail(ErrorKind::InvalidArgument, "{} rows and values may be bad at most, there are {}",
                source.mostBad, bad);
  PoolImport made{rows.size(), rows.featureCount() + 1, 0};
  RW_CHECK(rows.save(out, source.kind, job));
  std::error_code error;
  made.bytes = fs::file_size(out, error);
  return made;
}

} // namespace rankwright
