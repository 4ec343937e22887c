#include "core/logs/delimited_preview.h"

#include "core/logs/bad_rows.h"
#include "core/logs/cell_value.h"
#include "core/logs/delimited_reader.h"

namespace rankwright {

namespace {

std::string keyFault(const ColumnMapping& column, std::string_view cell) {
  if (!cell.empty()) return {};
  return fmt::format("the {} is missing, it stands in the column: {}", describe(column.role), column.column);
}

// A count below 1 cannot be told from nothing having happened.
std::string countFault(std::string_view cell) {
  const auto count = numberIn(cell);
  return count && *count >= 1 ? std::string()
                              : fmt::format("the count is not a number from 1 on: {}", quoted(cell));
}

std::string featureFault(const ColumnMapping& column, std::string_view cell, Value& value) {
  auto parsed = parseCell(cell, column.type, column.separator);
  if (!parsed) return fmt::format("{}: {}", column.column, parsed.error().message);
  value = std::move(*parsed);
  return {};
}

PreviewCell previewCell(const ColumnMapping& column, std::string_view cell) {
  Value value;
  PreviewCell shown{std::string(cell), cellFault(column, cell, value)};
  if (isFeature(column.role) && shown.error.empty()) shown.text = isMissing(value) ? "" : toText(value);
  return shown;
}

} // namespace

std::string cellFault(const ColumnMapping& column, std::string_view cell, Value& value) {
  switch (column.role) {
  case ColumnRole::Ignore:
    return {};
  case ColumnRole::User:
  case ColumnRole::Item:
    return keyFault(column, cell);
  case ColumnRole::Time:
    return saysMissing(cell) || timeIn(cell) ? std::string() : fmt::format("not a time: {}", quoted(cell));
  case ColumnRole::Count:
    return countFault(cell);
  case ColumnRole::Label:
    return labelIn(cell) ? std::string() : fmt::format("not a label, which is 0 or 1: {}", quoted(cell));
  case ColumnRole::Context:
  case ColumnRole::ItemFeature:
  case ColumnRole::UserFeature:
    break;
  }
  return featureFault(column, cell, value);
}

Result<DelimitedPreview> previewDelimited(const DelimitedTable& table, std::size_t rows) {
  DelimitedPreview preview;
  RW_ASSIGN(auto reader, DelimitedReader::open(table.path, table.format, preview.report));
  if (reader.columns().size() != table.columns.size())
    return fail(ErrorKind::InvalidArgument, "{} has {} columns, the mapping has: {}", table.path.string(),
                reader.columns().size(), table.columns.size());
  while (preview.rows.size() < rows && reader.next()) {
    auto& row = preview.rows.emplace_back(PreviewRow{reader.line(), {}});
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      row.cells.push_back(previewCell(table.columns[i], reader[i]));
  }
  return preview;
}

} // namespace rankwright
