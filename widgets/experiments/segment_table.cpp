#include "widgets/experiments/segment_table.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/experiments/metric_formulas.h"
#include "widgets/experiments/segment_charts.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::SegmentTable)
};

using Entry = DoorwayTable::Entry;

std::vector<TableColumn> figureColumns(double size) {
  return {
      metricColumn("effect", Texts::tr("Effect"), Texts::tr("Arm's value − control, in the metric's unit"),
                   size),
      metricColumn("low", Texts::tr("Low"), Texts::tr("Lower bound of the effect for one look"), size),
      metricColumn("high", Texts::tr("High"), Texts::tr("Upper bound of the effect for one look"), size),
      shareColumn("lift", Texts::tr("Lift"), Texts::tr("Arm's value / control − 1")),
      probabilityColumn("p", Texts::tr("p"), Texts::tr("Two-sided p of the effect")),
      probabilityColumn("adjusted_p", Texts::tr("Adjusted p"),
                        Texts::tr("p adjusted for all segments: with many of them one seldom lies below "
                                  "alpha by chance alone")),
      metricColumn("control", Texts::tr("Control"), Texts::tr("The metric of users of the control"), size),
      metricColumn("treated", Texts::tr("Arm's value"), Texts::tr("The metric of users of the arm"), size)};
}

std::vector<TableColumn> userColumns() {
  auto share = shareColumn("share", Texts::tr("Share of users"),
                           Texts::tr("Users of the segment in both arms / users of all segments"));
  share.bar = true;
  return {std::move(share),
          describedColumn("control_users", CellType::Integer, Texts::tr("Users, control"),
                          Texts::tr("Users of the control in the segment")),
          describedColumn("arm_users", CellType::Integer, Texts::tr("Users, arm"),
                          Texts::tr("Users of the arm in the segment")),
          describedColumn("note", CellType::Text, Texts::tr("Note"), Texts::tr("Why there is no figure"))};
}

double sizeOf(const EffectBySegment& effects) {
  double size = 0;
  for (const auto& segment : effects.segments)
    if (segment.effect)
      size = std::max({size, std::abs(segment.effect->control), std::abs(segment.effect->treated)});
  return size;
}

std::vector<TableColumn> columnsOf(const EffectBySegment& effects) {
  std::vector<TableColumn> columns;
  for (const auto& dimension : effects.dimensions) {
    auto column = describedColumn("", CellType::Text, QString::fromStdString(dimension),
                                  Texts::tr("A dimension of the log"));
    column.key = "dimension:" + dimension;
    columns.push_back(std::move(column));
  }
  std::ranges::move(figureColumns(sizeOf(effects)), std::back_inserter(columns));
  std::ranges::move(userColumns(), std::back_inserter(columns));
  return columns;
}

std::vector<Entry> figureEntries(const MetricEffect& effect, const MetricFormulas& how) {
  const auto& test = effect.absolute;
  return {figureEntry(test.effect, how.effect()),
          figureEntry(test.interval.low, how.interval()),
          figureEntry(test.interval.high, how.interval()),
          shareEntry(effect.lift, how.lift()),
          figureEntry(test.p, how.p()),
          figureEntry(effect.adjustedP, how.adjustedP()),
          figureEntry(effect.control, how.value(effect.control, effect.controlUsers)),
          figureEntry(effect.treated, how.value(effect.treated, effect.treatedUsers))};
}

std::uint64_t usersOf(const SegmentEffect& segment) {
  return segment.controlUsers + segment.treatedUsers;
}

Entry shareOf(std::uint64_t users, std::uint64_t all) {
  if (all == 0) return {};
  const auto share = static_cast<double>(users) / static_cast<double>(all);
  return shareEntry(share,
                    QStringLiteral("%1 / %2 = %3").arg(countText(users), countText(all), percentText(share)));
}

} // namespace

std::shared_ptr<const TableSource> segmentTable(const ExperimentDefinition& definition,
                                                const MetricDefinition& metric,
                                                const EffectBySegment& effects) {
  auto table = std::make_shared<DoorwayTable>(columnsOf(effects));
  std::uint64_t all = 0;
  std::size_t tests = 0;
  for (const auto& segment : effects.segments) {
    all += usersOf(segment);
    tests += segment.effect.has_value();
  }
  for (const auto& segment : effects.segments) {
    std::vector<Entry> row;
    for (const auto& value : segment.values)
      row.push_back({segmentValueText(value).toStdString()});
    auto figures = segment.effect
                       ? figureEntries(*segment.effect, {definition, metric, *segment.effect, tests})
                       : std::vector<Entry>(figureColumns(1).size());
    std::ranges::move(figures, std::back_inserter(row));
    row.push_back(shareOf(usersOf(segment), all));
    row.push_back(countEntry(segment.controlUsers));
    row.push_back(countEntry(segment.treatedUsers));
    row.push_back(segment.effect ? Entry() : Entry{engineText(segment.undefined).toStdString()});
    table->addRow(std::move(row));
  }
  return table;
}

} // namespace rankwright
