#include "app/cli/report_format.h"

#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "core/table/cell_text.h"
#include "core/table/table_export.h"
#include "core/table/table_rows.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <numeric>

namespace rankwright::cli {

namespace {

/// With as many decimals as the column wants; a file gets the whole number.
std::string readableCell(const Cell& cell, const TableColumn& column, std::string& buffer) {
  if (const auto* real = std::get_if<double>(&cell); real && column.decimals >= 0)
    return fmt::format("{:.{}f}", *real, column.decimals);
  return std::string(cellText(cell, buffer));
}

} // namespace

std::string textOf(const TableSource& source, const RowNumbers& rows,
                   const std::vector<std::size_t>& columns) {
  auto chosen = columns;
  if (chosen.empty()) {
    chosen.resize(source.columns().size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
  }
  std::vector<TextTable::Column> headers;
  for (const auto column : chosen) {
    const auto& described = source.columns()[column];
    const auto align = described.type == CellType::Text ? TextTable::Align::Left : TextTable::Align::Right;
    headers.push_back({described.key, align});
  }
  TextTable text(std::move(headers));
  const TableRows shown(source, rows);
  std::string buffer;
  for (std::uint32_t place = 0; place < shown.size(); ++place) {
    std::vector<std::string> cells;
    for (const auto column : chosen)
      cells.push_back(readableCell(shown.cellAt(place, column), source.columns()[column], buffer));
    text.addRow(std::move(cells));
  }
  return text.toText();
}

void ReportFormat::addTo(CLI::App& command) {
  command.add_option("--format", format, "How to print it")
      ->check(CLI::IsMember({"text", "csv", "tsv", "json", "markdown"}))
      ->capture_default_str();
}

Status ReportFormat::print(const TableSource& source, const RowNumbers& rows, Console& console) const {
  const auto known = parseExportFormat(format);
  if (!known) {
    console.print("{}", textOf(source, rows));
    return {};
  }
  const TableExport table{source, rows, {}, *known};
  const auto write = [&](std::string_view part) {
    console.print("{}", part);
    return Status();
  };
  ProgressLine line;
  return exportTable(table, write, console.job(line));
}

RowNumbers rowRange(std::uint32_t first, std::uint32_t last) {
  std::vector<std::uint32_t> rows(last - first);
  std::iota(rows.begin(), rows.end(), first);
  return std::make_shared<const std::vector<std::uint32_t>>(std::move(rows));
}

} // namespace rankwright::cli
