#include "core/logs/mapped_rows.h"

#include "core/logs/bad_rows.h"

#include <algorithm>
#include <utility>

namespace rankwright {

std::vector<Field> fieldsOf(const DelimitedTable& table, ColumnRole role) {
  std::vector<Field> fields;
  for (const auto& column : table.columns)
    if (column.role == role) fields.push_back({column.name, column.type});
  return fields;
}

MappedRows::MappedRows(const DelimitedTable& table, DelimitedReader reader, ImportReport& report)
    : table_(&table), reader_(std::move(reader)), report_(&report) {}

Result<MappedRows> MappedRows::open(const DelimitedTable& table, ImportReport& report) {
  RW_ASSIGN(auto reader, DelimitedReader::open(table.path, table.format, report));
  if (reader.columns().size() != table.columns.size())
    return fail(ErrorKind::InvalidArgument, "{} has {} columns, the mapping has: {}", table.path.string(),
                reader.columns().size(), table.columns.size());
  return MappedRows(table, std::move(reader), report);
}

bool MappedRows::next() {
  while (reader_.next())
    if (accept()) return true;
  return false;
}

std::optional<std::string_view> MappedRows::cell(ColumnRole role) const {
  for (std::size_t i = 0; i < table_->columns.size(); ++i)
    if (table_->columns[i].role == role) return reader_[i];
  return std::nullopt;
}

std::vector<Value> MappedRows::features(ColumnRole role) {
  std::vector<Value> values;
  for (std::size_t i = 0; i < table_->columns.size(); ++i)
    if (table_->columns[i].role == role) values.push_back(feature(i));
  return values;
}

void MappedRows::reject(std::string reason) {
  --used_;
  reader_.reject(std::move(reason));
}

void MappedRows::tell(std::string_view stage, const JobControl& job) const {
  job.report(stage, static_cast<double>(reader_.position()), static_cast<double>(reader_.size()));
}

Status MappedRows::finish() const {
  if (used_ > 0) return {};
  const auto& bad = report_->firstBadRows;
  const auto file = table_->path.string();
  const auto mine = std::ranges::find(bad, file, &BadRow::file);
  if (mine == bad.end())
    return fail(ErrorKind::InvalidArgument, "the file has no row that can be used: {}", file);
  return failAt({file, static_cast<std::uint32_t>(mine->line), 1, 1}, ErrorKind::InvalidArgument,
                "no row of the file can be used; the first: {}", mine->reason);
}

bool MappedRows::accept() {
  Value unused;
  for (std::size_t i = 0; i < table_->columns.size(); ++i) {
    if (isFeature(table_->columns[i].role)) continue;
    auto fault = cellFault(table_->columns[i], reader_[i], unused);
    if (fault.empty()) continue;
    reader_.reject(std::move(fault));
    return false;
  }
  ++used_;
  return true;
}

Value MappedRows::feature(std::size_t column) {
  Value value;
  auto fault = cellFault(table_->columns[column], reader_[column], value);
  if (!fault.empty()) addBadCell(*report_, table_->path.string(), reader_.line(), std::move(fault));
  return value;
}

} // namespace rankwright
