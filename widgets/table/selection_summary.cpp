#include "widgets/table/selection_summary.h"

#include "core/table/selection_statistics.h"
#include "widgets/common/job_runner.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/grid_view.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

/// Without headings, whose figures are sums of others already.
std::vector<CellBlock> withoutHeadings(const CellBlock& block, const DataModel& model) {
  if (!model.groups()) return {block};
  std::vector<CellBlock> parts;
  auto wasHeading = true;
  for (auto place = block.top; place <= block.bottom; ++place) {
    const auto isHeading = model.isHeading(place);
    if (!isHeading && wasHeading) parts.push_back({place, block.left, place, block.right});
    if (!isHeading) parts.back().bottom = place;
    wasHeading = isHeading;
  }
  return parts;
}

/// The selected cells of the shown columns, a range a column.
std::vector<CellRange> rangesOf(const GridView& view) {
  std::vector<CellRange> ranges;
  std::vector<CellBlock> blocks;
  for (const auto& block : view.selectedBlocks())
    std::ranges::move(withoutHeadings(block, view.cells()), std::back_inserter(blocks));
  for (const auto& block : blocks)
    for (auto column = block.left; column <= block.right; ++column)
      if (view.columnLayout().placeOf(column) >= 0)
        ranges.push_back({{std::uint32_t(block.top), std::uint32_t(block.bottom) + 1}, std::size_t(column)});
  return ranges;
}

bool isMoreThanOneCell(const std::vector<CellRange>& ranges) {
  return ranges.size() > 1 || (ranges.size() == 1 && ranges[0].places.size() > 1);
}

QString figure(double value) {
  return QLocale().toString(value, 'g', 8);
}

} // namespace

QString summaryOf(const SelectionStatistics& statistics) {
  const QLocale locale;
  auto text = SelectionSummary::tr("%1 cells").arg(locale.toString(qulonglong(statistics.count)));
  if (statistics.missing > 0)
    text += SelectionSummary::tr(", %1 missing").arg(locale.toString(qulonglong(statistics.missing)));
  if (statistics.texts > 0)
    text += SelectionSummary::tr(", %1 different texts")
                .arg(locale.toString(qulonglong(statistics.distinctTexts)));
  if (statistics.numbers == 0) return text;
  return text + SelectionSummary::tr(" · sum %1 · mean %2 · min %3 · max %4")
                    .arg(figure(statistics.sum), figure(statistics.mean), figure(statistics.min),
                         figure(statistics.max));
}

SelectionSummary::SelectionSummary(const DataModel& model, GridView& view, JobRunner& jobs, QObject* parent)
    : QObject(parent), model_(model), view_(view), jobs_(jobs) {
  pause_.setSingleShot(true);
  pause_.setInterval(100ms);
  connect(&pause_, &QTimer::timeout, this, &SelectionSummary::compute);
  connect(&view, &GridView::selectionChanged, this, &SelectionSummary::refresh);
}

QString SelectionSummary::slot() const {
  return QStringLiteral("summary %1").arg(reinterpret_cast<quintptr>(this));
}

void SelectionSummary::refresh() {
  jobs_.drop(slot());
  pause_.start();
}

void SelectionSummary::compute() {
  auto ranges = rangesOf(view_);
  if (!model_.source() || !isMoreThanOneCell(ranges)) return emit changed({});
  jobs_.start(
      {slot(), tr("Adding up the selection"), this},
      [source = model_.source(), rows = model_.rows(), ranges = std::move(ranges)](const JobControl& job) {
        return statisticsOf(*source, rows, ranges, job);
      },
      [this](const SelectionStatistics& statistics) { emit changed(summaryOf(statistics)); },
      [](const Error&) {});
}

} // namespace rankwright
