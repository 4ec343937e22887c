#include "core/logs/delimited_rows.h"

#include "core/logs/delimited_reader.h"

#include <fmt/format.h>

#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = 1024;

RawValue cellOf(std::string_view text) {
  RawValue value;
  value.kind = RawValue::Kind::Cell;
  value.text = text;
  return value;
}

} // namespace

DelimitedRows::DelimitedRows(std::filesystem::path path, DelimitedFormat format,
                             std::vector<std::string> columns, std::size_t keyColumn)
    : path_(std::move(path)),
      name_(path_.string()),
      format_(format),
      columns_(std::move(columns)),
      keyName_(columns_[keyColumn]),
      keyColumn_(keyColumn) {
  columns_.erase(columns_.begin() + static_cast<std::ptrdiff_t>(keyColumn));
}

Status DelimitedRows::read(RowSink& sink, std::string_view stage, ImportReport& report,
                           const JobControl& job) {
  RW_ASSIGN(auto rows, DelimitedReader::open(path_, format_, report));
  if (rows.columns().size() != columns_.size() + 1)
    return fail(ErrorKind::InvalidArgument, "{} has {} columns, the mapping has: {}", name_,
                rows.columns().size(), columns_.size() + 1);
  for (std::uint64_t i = 0; rows.next(); ++i) {
    if (i % kRowsBetweenChecks == 0) {
      job.report(stage, static_cast<double>(rows.position()), static_cast<double>(rows.size()));
      RW_CHECK(job.check());
    }
    const auto key = rows[keyColumn_];
    if (key.empty()) {
      rows.reject(fmt::format("the key is missing, it stands in the column: {}", keyName_));
      continue;
    }
    if (!sink.begin(key, rows.line())) continue;
    for (std::size_t column = 0; column <= columns_.size(); ++column)
      if (column != keyColumn_) sink.value(column - (column > keyColumn_ ? 1 : 0), cellOf(rows[column]));
    sink.end();
  }
  return {};
}

} // namespace rankwright
