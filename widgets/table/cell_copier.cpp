#include "widgets/table/cell_copier.h"

#include "core/table/table_export.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/grid_view.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace rankwright {

namespace {

/// More than this no clipboard, and no program behind it, takes gladly.
constexpr std::uint64_t kMostCells = 10'000'000;

ExportFormat formatOf(CopyFormat format) {
  switch (format) {
  case CopyFormat::Csv:
    return ExportFormat::Csv;
  case CopyFormat::Json:
    return ExportFormat::Json;
  case CopyFormat::Markdown:
    return ExportFormat::Markdown;
  case CopyFormat::Plain:
  case CopyFormat::WithHeaders:
    break;
  }
  return ExportFormat::Tsv;
}

/// The places of the rows with a selected cell, in their order, as ranges that do not touch.
std::vector<std::pair<int, int>> selectedRows(const std::vector<CellBlock>& blocks) {
  std::vector<std::pair<int, int>> rows;
  for (const auto& block : blocks)
    rows.emplace_back(block.top, block.bottom);
  std::ranges::sort(rows);
  std::vector<std::pair<int, int>> merged;
  for (const auto& [top, bottom] : rows) {
    if (merged.empty() || top > merged.back().second + 1)
      merged.emplace_back(top, bottom);
    else
      merged.back().second = std::max(merged.back().second, bottom);
  }
  return merged;
}

std::vector<std::size_t> selectedColumns(const std::vector<CellBlock>& blocks, const ColumnLayout& layout) {
  std::vector<std::size_t> columns;
  for (const auto column : layout.shown()) {
    const auto holds = [column](const CellBlock& block) {
      return block.left <= column && column <= block.right;
    };
    if (std::ranges::any_of(blocks, holds)) columns.push_back(static_cast<std::size_t>(column));
  }
  return columns;
}

RowNumbers sourceRows(const std::vector<std::pair<int, int>>& places, const RowNumbers& rows) {
  std::vector<std::uint32_t> numbers;
  for (const auto& [top, bottom] : places)
    for (auto place = static_cast<std::uint32_t>(top); place <= static_cast<std::uint32_t>(bottom); ++place)
      numbers.push_back(rows ? (*rows)[place] : place);
  return std::make_shared<const std::vector<std::uint32_t>>(std::move(numbers));
}

std::uint64_t countOf(const std::vector<std::pair<int, int>>& places) {
  std::uint64_t count = 0;
  for (const auto& [top, bottom] : places)
    count += static_cast<std::uint64_t>(bottom - top) + 1;
  return count;
}

/// One cell pasted into a line of text must not break it.
QString asPasted(QString text, CopyFormat format) {
  const auto cells = format == CopyFormat::Plain || format == CopyFormat::WithHeaders;
  if (cells && text.endsWith(QLatin1Char('\n'))) text.chop(1);
  return text;
}

} // namespace

CellCopier::CellCopier(const DataModel& model, GridView& view, JobRunner& jobs, QObject* parent)
    : QObject(parent), model_(model), view_(view), jobs_(jobs) {}

void CellCopier::copy(CopyFormat format) {
  auto blocks = view_.selectedBlocks();
  const auto current = view_.currentIndex();
  if (blocks.empty() && current.isValid())
    blocks.push_back({current.row(), current.column(), current.row(), current.column()});
  auto places = selectedRows(blocks);
  auto columns = selectedColumns(blocks, view_.columnLayout());
  if (places.empty() || columns.empty()) return;
  const auto cells = countOf(places) * columns.size();
  if (cells > kMostCells)
    return emit failed(tr("The selection is too large for the clipboard. Export the rows to a file instead."),
                       Error{ErrorKind::InvalidArgument, "too many cells: " + std::to_string(cells)});
  const auto header = format == CopyFormat::Plain ? ExportHeader::None : ExportHeader::Titles;
  jobs_.start(
      {QStringLiteral("copy %1").arg(reinterpret_cast<quintptr>(this)), tr("Copying"), this},
      [source = model_.source(), rows = model_.rows(), places = std::move(places),
       columns = std::move(columns), header, format = formatOf(format)](const JobControl& job) {
        return exportText({*source, sourceRows(places, rows), columns, format, header}, job);
      },
      [this, format](const std::string& text) {
        QGuiApplication::clipboard()->setText(asPasted(toQt(text), format));
        emit copied();
      },
      [this](const Error& error) {
        if (error.kind != ErrorKind::Cancelled) emit failed(tr("The cells could not be copied."), error);
      });
}

} // namespace rankwright
