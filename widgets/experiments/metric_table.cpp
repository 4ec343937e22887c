#include "widgets/experiments/metric_table.h"

#include "core/table/doorway_table.h"
#include "widgets/common/engine_text.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/experiments/metric_formulas.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::MetricTable)
};

using Entry = DoorwayTable::Entry;

/// Decimals that values of any metric, their differences, and p are told with: rows of different metrics line
/// up, and the last digits stand in the formula.
constexpr int kValueDecimals = 5;
constexpr int kEffectDecimals = 6;
constexpr int kProbabilityDecimals = 5;

TableColumn textColumn(const char* key, const QString& title, const QString& explanation) {
  return describedColumn(key, CellType::Text, title, explanation);
}

TableColumn realColumn(const char* key, const QString& title, const QString& explanation, int decimals) {
  auto column = describedColumn(key, CellType::Real, title, explanation);
  column.decimals = decimals;
  return column;
}

TableColumn valueColumn(const char* key, const QString& title, const QString& explanation) {
  return realColumn(key, title, explanation, kValueDecimals);
}

TableColumn effectColumn(const char* key, const QString& title, const QString& explanation) {
  return realColumn(key, title, explanation, kEffectDecimals);
}

TableColumn probabilityColumn(const char* key, const QString& title, const QString& explanation) {
  return realColumn(key, title, explanation, kProbabilityDecimals);
}

TableColumn countColumn(const char* key, const QString& title, const QString& explanation) {
  return describedColumn(key, CellType::Integer, title, explanation);
}

/// What is looked at first.
std::vector<TableColumn> mainColumns() {
  return {textColumn("metric", Texts::tr("Metric"),
                     Texts::tr("As the experiment declares it; the first is the main one")),
          textColumn("arm", Texts::tr("Arm"), Texts::tr("The variant that is compared with the control")),
          valueColumn("control", Texts::tr("Control"), Texts::tr("The metric of users of the control")),
          valueColumn("treated", Texts::tr("Arm's value"), Texts::tr("The metric of users of the arm")),
          shareColumn("lift", Texts::tr("Lift"), Texts::tr("Arm's value / control − 1")),
          shareColumn("lift_low", Texts::tr("Lift, low"),
                      Texts::tr("Lower bound of the lift (Fieller's interval)")),
          shareColumn("lift_high", Texts::tr("Lift, high"),
                      Texts::tr("Upper bound of the lift (Fieller's interval)")),
          probabilityColumn("p", Texts::tr("p"),
                            Texts::tr("Two-sided p of the absolute effect, for one look at the planned end")),
          probabilityColumn("adjusted_p", Texts::tr("Adjusted p"),
                            Texts::tr("p adjusted for all metrics and arms of the experiment")),
          probabilityColumn("always_valid_p", Texts::tr("Always-valid p"),
                            Texts::tr("p that holds however often one looks, at this look")),
          shareColumn("chance_to_win", Texts::tr("Chance to win"),
                      Texts::tr("Probability that the arm is better, with a flat prior"))};
}

std::vector<TableColumn> furtherColumns() {
  return {
      effectColumn("effect", Texts::tr("Effect"), Texts::tr("Arm's value − control, in the metric's unit")),
      effectColumn("low", Texts::tr("Effect, low"), Texts::tr("Lower bound of the effect for one look")),
      effectColumn("high", Texts::tr("Effect, high"), Texts::tr("Upper bound of the effect for one look")),
      effectColumn("always_low", Texts::tr("Always valid, low"),
                   Texts::tr("Lower bound of the effect however often one looks")),
      effectColumn("always_high", Texts::tr("Always valid, high"),
                   Texts::tr("Upper bound of the effect however often one looks")),
      realColumn("statistic", Texts::tr("z or t"), Texts::tr("Effect divided by its standard error"), 4),
      effectColumn("loss_of_shipping", Texts::tr("Loss of shipping"),
                   Texts::tr("Expected loss when the arm is shipped, in the metric's unit")),
      effectColumn("loss_of_keeping", Texts::tr("Loss of keeping"),
                   Texts::tr("Expected loss when the control is kept, in the metric's unit")),
      shareColumn("variance_reduction", Texts::tr("Variance explained"),
                  Texts::tr("Share of the variance that the days before explain (CUPED)")),
      probabilityColumn("guardrail_p", Texts::tr("Guardrail p"),
                        Texts::tr("One-sided p that the arm is not worse than the margin")),
      shareColumn("detectable_lift", Texts::tr("Detectable lift"),
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

std::vector<Entry> mainEntries(const AnalysedMetric& row, const MetricFormulas& how) {
  const auto& effect = *row.effect;
  const auto lift = effect.relative.value_or(Interval{NAN, NAN});
  return {{row.metric},
          {row.variant},
          figureEntry(effect.control, how.value(effect.control, effect.controlUsers)),
          figureEntry(effect.treated, how.value(effect.treated, effect.treatedUsers)),
          shareEntry(effect.relative || effect.lift != 0 ? effect.lift : NAN, how.lift()),
          shareEntry(lift.low, how.lift()),
          shareEntry(lift.high, how.lift()),
          figureEntry(effect.absolute.p, how.p()),
          figureEntry(effect.adjustedP, how.adjustedP()),
          figureEntry(effect.alwaysValidP, how.alwaysValidP()),
          shareEntry(effect.chanceToWin, how.chanceToWin())};
}

std::vector<Entry> furtherEntries(const MetricEffect& effect, const MetricFormulas& how,
                                  const QString& kind) {
  const auto& test = effect.absolute;
  return {figureEntry(test.effect, how.effect()),
          figureEntry(test.interval.low, how.interval()),
          figureEntry(test.interval.high, how.interval()),
          figureEntry(effect.alwaysValid.low, how.alwaysValid()),
          figureEntry(effect.alwaysValid.high, how.alwaysValid()),
          figureEntry(test.statistic, how.statistic()),
          figureEntry(effect.lossOfShipping, how.lossOfShipping()),
          figureEntry(effect.lossOfKeeping, how.lossOfKeeping()),
          shareEntry(effect.varianceReduction.value_or(NAN), how.varianceReduction()),
          figureEntry(effect.guardrailP.value_or(NAN), how.guardrail()),
          shareEntry(effect.detectableLift, how.detectableLift()),
          countEntry(effect.controlUsers),
          countEntry(effect.treatedUsers),
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
