#include "widgets/experiments/metric_table.h"

#include "core/table/doorway_table.h"
#include "widgets/common/engine_text.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/experiments/metric_formulas.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::MetricTable)
};

using Entry = DoorwayTable::Entry;

TableColumn textColumn(const char* key, const QString& title, const QString& explanation) {
  return {.key = key,
          .type = CellType::Text,
          .title = title.toStdString(),
          .explanation = explanation.toStdString()};
}

TableColumn countColumn(const char* key, const QString& title, const QString& explanation) {
  auto column = textColumn(key, title, explanation);
  column.type = CellType::Integer;
  return column;
}

TableColumn realColumn(const char* key, const QString& title, const QString& explanation, int decimals = -1) {
  auto column = textColumn(key, title, explanation);
  column.type = CellType::Real;
  column.decimals = decimals;
  return column;
}

TableColumn percentColumn(const char* key, const QString& title, const QString& explanation,
                          int decimals = 2) {
  auto column = realColumn(key, title, explanation, decimals);
  column.unit = std::string("%"); // GCC 12 warns of an assignment
  return column;
}

/// What is looked at first.
std::vector<TableColumn> mainColumns() {
  return {textColumn("metric", Texts::tr("Metric"),
                     Texts::tr("As the experiment declares it; the first is the main one")),
          textColumn("arm", Texts::tr("Arm"), Texts::tr("The variant that is compared with the control")),
          realColumn("control", Texts::tr("Control"), Texts::tr("The metric of users of the control")),
          realColumn("treated", Texts::tr("Arm's value"), Texts::tr("The metric of users of the arm")),
          percentColumn("lift", Texts::tr("Lift"), Texts::tr("Arm's value / control − 1")),
          percentColumn("lift_low", Texts::tr("Lift, low"),
                        Texts::tr("Lower bound of the lift (Fieller's interval)")),
          percentColumn("lift_high", Texts::tr("Lift, high"),
                        Texts::tr("Upper bound of the lift (Fieller's interval)")),
          realColumn("p", Texts::tr("p"),
                     Texts::tr("Two-sided p of the absolute effect, for one look at the planned end")),
          realColumn("adjusted_p", Texts::tr("Adjusted p"),
                     Texts::tr("p adjusted for all metrics and arms of the experiment")),
          realColumn("always_valid_p", Texts::tr("Always-valid p"),
                     Texts::tr("p that holds however often one looks, at this look")),
          percentColumn("chance_to_win", Texts::tr("Chance to win"),
                        Texts::tr("Probability that the arm is better, with a flat prior"), 1)};
}

std::vector<TableColumn> furtherColumns() {
  return {realColumn("effect", Texts::tr("Effect"), Texts::tr("Arm's value − control, in the metric's unit")),
          realColumn("low", Texts::tr("Effect, low"), Texts::tr("Lower bound of the effect for one look")),
          realColumn("high", Texts::tr("Effect, high"), Texts::tr("Upper bound of the effect for one look")),
          realColumn("always_low", Texts::tr("Always valid, low"),
                     Texts::tr("Lower bound of the effect however often one looks")),
          realColumn("always_high", Texts::tr("Always valid, high"),
                     Texts::tr("Upper bound of the effect however often one looks")),
          realColumn("statistic", Texts::tr("z or t"), Texts::tr("Effect divided by its standard error")),
          realColumn("loss_of_shipping", Texts::tr("Loss of shipping"),
                     Texts::tr("Expected loss when the arm is shipped, in the metric's unit")),
          realColumn("loss_of_keeping", Texts::tr("Loss of keeping"),
                     Texts::tr("Expected loss when the control is kept, in the metric's unit")),
          percentColumn("variance_reduction", Texts::tr("Variance explained"),
                        Texts::tr("Share of the variance that the days before explain (CUPED)"), 1),
          realColumn("guardrail_p", Texts::tr("Guardrail p"),
                     Texts::tr("One-sided p that the arm is not worse than the margin")),
          percentColumn("detectable_lift", Texts::tr("Detectable lift"),
                        Texts::tr("The lift that so many users find with a power of 80 %")),
          countColumn("control_users", Texts::tr("Users of the control"), Texts::tr("Users who count")),
          countColumn("arm_users", Texts::tr("Users of the arm"), Texts::tr("Users who count")),
          textColumn("kind", Texts::tr("Kind"), Texts::tr("What is compared, and by which test")),
          textColumn("note", Texts::tr("Note"), Texts::tr("Why there is no figure"))};
}

std::vector<TableColumn> allColumns() {
  auto columns = mainColumns();
  std::ranges::move(furtherColumns(), std::back_inserter(columns));
  return columns;
}

Entry told(double value, const QString& how) {
  return {std::isfinite(value) ? RowTable::Fact(value) : RowTable::Fact(), {}, how.toStdString()};
}

Entry toldPercent(double share, const QString& how) {
  return told(100 * share, how);
}

Entry users(std::uint64_t count) {
  return {static_cast<std::int64_t>(count)};
}

std::vector<Entry> mainEntries(const AnalysedMetric& row, const MetricFormulas& how) {
  const auto& effect = *row.effect;
  const auto lift = effect.relative.value_or(Interval{NAN, NAN});
  return {{row.metric},
          {row.variant},
          told(effect.control, how.value(effect.control, effect.controlUsers)),
          told(effect.treated, how.value(effect.treated, effect.treatedUsers)),
          toldPercent(effect.relative || effect.lift != 0 ? effect.lift : NAN, how.lift()),
          toldPercent(lift.low, how.lift()),
          toldPercent(lift.high, how.lift()),
          told(effect.absolute.p, how.p()),
          told(effect.adjustedP, how.adjustedP()),
          told(effect.alwaysValidP, how.alwaysValidP()),
          toldPercent(effect.chanceToWin, how.chanceToWin())};
}

std::vector<Entry> furtherEntries(const MetricEffect& effect, const MetricFormulas& how,
                                  const QString& kind) {
  const auto& test = effect.absolute;
  return {told(test.effect, how.effect()),
          told(test.interval.low, how.interval()),
          told(test.interval.high, how.interval()),
          told(effect.alwaysValid.low, how.alwaysValid()),
          told(effect.alwaysValid.high, how.alwaysValid()),
          told(test.statistic, how.statistic()),
          told(effect.lossOfShipping, how.lossOfShipping()),
          told(effect.lossOfKeeping, how.lossOfKeeping()),
          toldPercent(effect.varianceReduction.value_or(NAN), how.varianceReduction()),
          told(effect.guardrailP.value_or(NAN), how.guardrail()),
          toldPercent(effect.detectableLift, how.detectableLift()),
          users(effect.controlUsers),
          users(effect.treatedUsers),
          {kind.toStdString()},
          {}};
}

std::vector<Entry> undefinedRow(const AnalysedMetric& row, std::size_t columns, const QString& why) {
  std::vector<Entry> entries(columns);
  entries[0] = {row.metric};
  entries[1] = {row.variant};
  entries.back() = {why.toStdString()};
  return entries;
}

} // namespace

std::shared_ptr<const TableSource> metricTable(const ExperimentDefinition& definition,
                                               const ExperimentReport& report) {
  auto columns = allColumns();
  const auto width = columns.size();
  auto table = std::make_shared<DoorwayTable>(std::move(columns));
  const auto tests = static_cast<std::size_t>(
      std::ranges::count_if(report.metrics, [](const auto& each) { return each.effect.has_value(); }));
  for (const auto& row : report.metrics) {
    const auto metric = std::ranges::find(definition.metrics, row.metric, &MetricDefinition::name);
    if (!row.effect || metric == definition.metrics.end()) {
      table->addRow(undefinedRow(row, width, engineText(row.undefined)));
      continue;
    }
    const MetricFormulas how(definition, *metric, *row.effect, tests);
    auto entries = mainEntries(row, how);
    std::ranges::move(furtherEntries(*row.effect, how, kindText(metric->kind)), std::back_inserter(entries));
    table->addRow(std::move(entries));
  }
  return table;
}

} // namespace rankwright
