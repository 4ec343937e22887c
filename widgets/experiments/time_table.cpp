#include "widgets/experiments/time_table.h"

#include "core/events/event_log_info.h"
#include "widgets/common/engine_text.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/experiments/metric_formulas.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::TimeTable)
};

using Entry = DoorwayTable::Entry;

TableColumn dayColumn(TimeBasis basis) {
  if (basis == TimeBasis::DaysSinceFirst)
    return describedColumn("day", CellType::Integer, Texts::tr("Days since"),
                           Texts::tr("Days since the user's first exposure, 0 for that day"));
  return describedColumn("day", CellType::Text, Texts::tr("Day"), Texts::tr("In the time zone of the log"));
}

double sizeOf(const EffectOverTime& effects) {
  double size = 0;
  for (const auto& point : effects.points)
    if (point.effect)
      size = std::max({size, std::abs(point.effect->control), std::abs(point.effect->treated)});
  return size;
}

std::vector<TableColumn> columnsOf(const EffectOverTime& effects) {
  const auto size = sizeOf(effects);
  std::vector columns{
      dayColumn(effects.basis),
      metricColumn("effect", Texts::tr("Effect"), Texts::tr("Arm's value − control, in the metric's unit"),
                   size),
      metricColumn("low", Texts::tr("Low"), Texts::tr("Lower bound of the effect for one look"), size),
      metricColumn("high", Texts::tr("High"), Texts::tr("Upper bound of the effect for one look"), size),
      shareColumn("lift", Texts::tr("Lift"), Texts::tr("Arm's value / control − 1")),
      probabilityColumn("p", Texts::tr("p"), Texts::tr("Two-sided, for this look alone"))};
  if (effects.basis == TimeBasis::Cumulative)
    columns.push_back(probabilityColumn(
        "always_valid_p", Texts::tr("Always-valid p"),
        Texts::tr("The smallest one of this and all days before: it holds however often one "
                  "looks")));
  for (auto& column :
       {metricColumn("control", Texts::tr("Control"), Texts::tr("The metric of users of the control"), size),
        metricColumn("treated", Texts::tr("Arm's value"), Texts::tr("The metric of users of the arm"), size),
        describedColumn("control_users", CellType::Integer, Texts::tr("Users, control"),
                        Texts::tr("Users of the control who count")),
        describedColumn("arm_users", CellType::Integer, Texts::tr("Users, arm"),
                        Texts::tr("Users of the arm who count")),
        describedColumn("note", CellType::Text, Texts::tr("Note"), Texts::tr("Why there is no figure"))})
    columns.push_back(column);
  return columns;
}

Entry dayEntry(TimeBasis basis, std::int64_t day) {
  if (basis == TimeBasis::DaysSinceFirst) return {day};
  return {dayText(day)};
}

std::vector<Entry> rowOf(TimeBasis basis, const EffectPoint& point, const MetricFormulas& how) {
  const auto& effect = *point.effect;
  const auto& test = effect.absolute;
  std::vector<Entry> row{dayEntry(basis, point.day),
                         figureEntry(test.effect, how.effect()),
                         figureEntry(test.interval.low, how.interval()),
                         figureEntry(test.interval.high, how.interval()),
                         shareEntry(effect.lift, how.lift()),
                         figureEntry(test.p, how.p())};
  if (basis == TimeBasis::Cumulative) row.push_back(figureEntry(point.smallestP, how.alwaysValidP()));
  row.push_back(figureEntry(effect.control, how.value(effect.control, effect.controlUsers)));
  row.push_back(figureEntry(effect.treated, how.value(effect.treated, effect.treatedUsers)));
  row.push_back(countEntry(point.controlUsers));
  row.push_back(countEntry(point.treatedUsers));
  row.emplace_back();
  return row;
}

std::vector<Entry> undefinedRow(TimeBasis basis, const EffectPoint& point, std::size_t width) {
  std::vector<Entry> row(width);
  row.front() = dayEntry(basis, point.day);
  row[width - 3] = countEntry(point.controlUsers);
  row[width - 2] = countEntry(point.treatedUsers);
  row.back() = {engineText(point.undefined).toStdString()};
  return row;
}

} // namespace

std::shared_ptr<const TableSource> timeTable(const ExperimentDefinition& definition,
                                             const MetricDefinition& metric, const EffectOverTime& effects) {
  auto columns = columnsOf(effects);
  const auto width = columns.size();
  auto table = std::make_shared<DoorwayTable>(std::move(columns));
  for (const auto& point : effects.points)
    table->addRow(point.effect ? rowOf(effects.basis, point, {definition, metric, *point.effect, 1})
                               : undefinedRow(effects.basis, point, width));
  return table;
}

} // namespace rankwright
