#include "core/table/table_export.h"

#include "core/base/replacement_file.h"
#include "core/table/row_writer.h"
#include "core/base/stage_progress.h"
#include "core/table/table_rows.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace rankwright {

namespace {

constexpr std::size_t kPartBytes = std::size_t{1} << 20;
constexpr std::uint32_t kRowsBetweenChecks = 4096;

constexpr std::array<std::string_view, 4> kFormatNames = {"csv", "tsv", "json", "markdown"};

Result<std::vector<std::size_t>> columnsOf(const TableExport& table) {
  const auto count = table.source.columns().size();
  auto columns = table.columns;
  if (columns.empty()) {
    columns.resize(count);
    std::iota(columns.begin(), columns.end(), std::size_t{0});
  }
  const auto outside = std::find_if(columns.begin(), columns.end(), [&](auto each) { return each >= count; });
  if (outside != columns.end())
    return fail(ErrorKind::InvalidArgument, "no column has the number: {}", *outside);
  return columns;
}

/// Collects text and hands it on in large parts.
class PartedText {
public:
  explicit PartedText(const TextSink& sink) : sink_(sink) {}

  std::string& text() { return text_; }
  Status handOnWhenLarge() { return text_.size() < kPartBytes ? Status() : handOn(); }
  Status handOn() {
    RW_CHECK(sink_(text_));
    text_.clear();
    return {};
  }

private:
  const TextSink& sink_;
  std::string text_;
};

std::unique_ptr<RowWriter> writerOf(const TableExport& table, const std::vector<std::size_t>& columns) {
  std::vector<TableColumn> described;
  for (const auto column : columns)
    described.push_back(table.source.columns()[column]);
  return makeRowWriter(table.format, table.header, described);
}

Status addRows(const TableExport& table, const std::vector<std::size_t>& columns, RowWriter& writer,
               PartedText& out, const JobControl& job) {
  const TableRows rows(table.source, table.rows);
  StageProgress progress(job, "exporting", rows.size());
  std::vector<Cell> cells(columns.size());
  for (std::uint32_t place = 0; place < rows.size(); ++place) {
    if (place % kRowsBetweenChecks == 0) {
      RW_CHECK(job.check());
      progress.advance(kRowsBetweenChecks);
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
      cells[i] = rows.cellAt(place, columns[i]);
    writer.addRow(cells, out.text());
    RW_CHECK(out.handOnWhenLarge());
  }
  return {};
}

} // namespace

std::string_view describe(ExportFormat format) {
  return kFormatNames[static_cast<std::size_t>(format)];
}

std::optional<ExportFormat> parseExportFormat(std::string_view name) {
  const auto found = std::find(kFormatNames.begin(), kFormatNames.end(), name);
  if (found == kFormatNames.end()) return std::nullopt;
  return static_cast<ExportFormat>(found - kFormatNames.begin());
}

Status exportTable(const TableExport& table, const TextSink& sink, const JobControl& job) {
  RW_ASSIGN(const auto columns, columnsOf(table));
  const auto writer = writerOf(table, columns);
  PartedText out(sink);
  writer->begin(out.text());
  RW_CHECK(addRows(table, columns, *writer, out, job));
  writer->end(out.text());
  return out.handOn();
}

Result<std::string> exportText(const TableExport& table, const JobControl& job) {
  std::string text;
  const auto append = [&](std::string_view part) {
    text += part;
    return Status();
  };
  RW_CHECK(exportTable(table, append, job));
  return text;
}

Status exportFile(const TableExport& table, const std::filesystem::path& path, const JobControl& job) {
  RW_ASSIGN(auto file, ReplacementFile::create(path));
  RW_CHECK(exportTable(
      table, [&](std::string_view part) { return file.write(part); }, job));
  RW_CHECK(job.check());
  return file.commit();
}

} // namespace rankwright
