#include "widgets/models/run_table.h"

#include "core/table/doorway_table.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/number_words.h"
#include "widgets/common/text.h"
#include "widgets/models/model_words.h"
#include "widgets/models/run_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::RunTable)
};

using Entry = DoorwayTable::Entry;

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr int kDifferenceDecimals = 5;
constexpr double kMega = 1e6;

/// The options that most runs were judged with say what the columns are.
JudgingOptions judgingOf(const RunRows& rows) {
  for (const auto& run : rows.runs)
    if (run->listed().info) return run->listed().info->judging;
  return {};
}

TableColumn real(const std::string& key, const QString& title, const QString& help, int decimals) {
  auto column = describedColumn(key.c_str(), CellType::Real, title, help);
  column.decimals = decimals;
  return column;
}

TableColumn withUnit(TableColumn column, const char* unit) {
  column.unit = std::string(unit);
  return column;
}

std::vector<TableColumn> headColumns() {
  auto name = describedColumn("name", CellType::Text, Texts::tr("Run"), Texts::tr("The name of its folder"));
  name.addressKind = runKind().toStdString();
  return {std::move(name),
          describedColumn("role", CellType::Text, Texts::tr("Role"),
                          Texts::tr("The baseline is what others are compared with; it stays on top")),
          describedColumn("model", CellType::Text, Texts::tr("Model"), Texts::tr("Its kind")),
          describedColumn("state", CellType::Text, Texts::tr("State"),
                          Texts::tr("Whether it was trained to the end, and why not"))};
}

void addMetricColumns(std::vector<TableColumn>& columns, ModelMetric metric, const JudgingOptions& judging) {
  const std::string key(describe(metric));
  auto title = metricTitle(metric);
  if (metric == ModelMetric::Ndcg) title += QStringLiteral("@%1").arg(judging.ndcgDepth);
  columns.push_back(real(key, title, metricHelp(metric, judging), decimalsOf(metric)));
  if (metric != ModelMetric::Auc) return;
  columns.push_back(real("auc_low", Texts::tr("AUC, low"), Texts::tr("Lower bound of DeLong's 95 % interval"),
                         decimalsOf(metric)));
  columns.push_back(real("auc_high", Texts::tr("AUC, high"),
                         Texts::tr("Upper bound of DeLong's 95 % interval"), decimalsOf(metric)));
}

void addDifferenceColumns(std::vector<TableColumn>& columns, ModelMetric metric) {
  const std::string key(describe(metric));
  const auto title = metricTitle(metric);
  columns.push_back(real(key + "_difference", Texts::tr("Δ %1").arg(title),
                         Texts::tr("The run − the baseline, over the same rows"), kDifferenceDecimals));
  columns.push_back(real(key + "_difference_low", Texts::tr("Δ %1, low").arg(title),
                         Texts::tr("Lower bound of the 95 % interval, by bootstrap over users"),
                         kDifferenceDecimals));
  columns.push_back(real(key + "_difference_high", Texts::tr("Δ %1, high").arg(title),
                         Texts::tr("Upper bound of the 95 % interval, by bootstrap over users"),
                         kDifferenceDecimals));
  columns.push_back(
      probabilityColumn((key + "_p").c_str(), Texts::tr("p (%1)").arg(title),
                        Texts::tr("Two-sided, of the same bootstrap: how often chance alone makes "
                                  "such a difference")));
}

std::vector<TableColumn> tailColumns() {
  return {
      describedColumn("rows", CellType::Integer, Texts::tr("Held-out rows"),
                      Texts::tr("That the output was judged on")),
      describedColumn("positives", CellType::Integer, Texts::tr("Positives"), Texts::tr("Of these rows")),
      describedColumn("users", CellType::Integer, Texts::tr("Users"), Texts::tr("Of these rows")),
      describedColumn("train_rows", CellType::Integer, Texts::tr("Training rows"),
                      Texts::tr("That the model learnt from")),
      describedColumn("cached", CellType::Integer, Texts::tr("Cached left out"),
                      Texts::tr("Exposures of lists from a cache, which were left out")),
      withUnit(real("seconds", Texts::tr("Time"), Texts::tr("Of training, without preparing the samples"), 1),
               "s"),
      withUnit(
          real("speed", Texts::tr("Speed"), Texts::tr("Training rows that it went through in a second"), 0),
          "samples/s"),
      withUnit(real("size", Texts::tr("Size"), Texts::tr("Of the saved weights"), 2), "MB"),
      describedColumn("data", CellType::Text, Texts::tr("Data"), Texts::tr("The log or files")),
      describedColumn("started", CellType::Text, Texts::tr("Started"), Texts::tr("In UTC")),
      describedColumn("note", CellType::Text, Texts::tr("Note"),
                      Texts::tr("What was written about it, or why "
                                "there is no comparison"))};
}

std::vector<TableColumn> columnsOf(const RunRows& rows) {
  auto columns = headColumns();
  const auto judging = judgingOf(rows);
  for (const auto metric : modelMetrics()) {
    addMetricColumns(columns, metric, judging);
    if (rows.compares) addDifferenceColumns(columns, metric);
  }
  std::ranges::move(tailColumns(), std::back_inserter(columns));
  return columns;
}

Entry text(const QString& text, const QString& how = {}) {
  return {text.toStdString(), {}, how.toStdString()};
}

Entry stateEntry(const ListedRun& run) {
  if (!run.info) return text(Texts::tr("damaged"), engineText(run.damage));
  const auto& info = *run.info;
  if (info.state == RunState::Failed)
    return text(Texts::tr("failed: %1").arg(engineText(info.failure)), engineText(info.failure));
  return text(stateText(info.state));
}

QString kindOf(const ListedRun& run) {
  if (!run.info) return {};
  const auto kind = modelKindOf(run.info->model);
  return kind ? kindTitle(*kind) : toQt(run.info->model);
}

void addMetricEntries(std::vector<Entry>& row, const OutputMetrics* metrics, ModelMetric metric,
                      const JudgingOptions& judging) {
  const auto value = metrics ? valueOf(*metrics, metric) : std::nullopt;
  const auto how = metrics ? metricFormula(*metrics, metric, judging) : QString();
  row.push_back(figureEntry(value.value_or(kMissing), how));
  if (metric != ModelMetric::Auc) return;
  const auto interval = metrics ? metrics->auc : std::nullopt;
  row.push_back(figureEntry(interval ? interval->low : kMissing, how));
  row.push_back(figureEntry(interval ? interval->high : kMissing, how));
}

QString differenceFormula(const MetricDifference& found, const OutputComparison& output) {
  auto how = Texts::tr("%1 − %2 = %3, %4 to %5; standard error %6, p = %7, of %8 draws of the %9 users")
                 .arg(figureText(found.b), figureText(found.a), signedText(found.difference.value),
                      signedText(found.difference.low), signedText(found.difference.high),
                      figureText(found.standardError), probabilityText(found.p), countText(found.replicates),
                      countText(output.users));
  if (found.metric != ModelMetric::Auc || !output.delong) return how;
  return how + QLatin1Char('\n') +
         Texts::tr("DeLong's test, as if rows were independent: z = %1, p = %2")
             .arg(figureText(-output.delong->z), probabilityText(output.delong->p));
}

void addDifferenceEntries(std::vector<Entry>& row, const OutputComparison* output, ModelMetric metric) {
  const MetricDifference* found = nullptr;
  if (output)
    for (const auto& each : output->metrics)
      if (each.metric == metric) found = &each;
  const auto how = found ? differenceFormula(*found, *output) : QString();
  const auto add = [&](double value) { row.push_back(figureEntry(value, how)); };
  add(found ? found->difference.value : kMissing);
  add(found ? found->difference.low : kMissing);
  add(found ? found->difference.high : kMissing);
  add(found ? found->p : kMissing);
}

Entry countOrMissing(bool isKnown, std::uint64_t count) {
  return isKnown ? countEntry(count) : Entry();
}

std::vector<Entry> tailOf(const ListedRun& run, const OutputMetrics* metrics, const QString& note) {
  if (!run.info) return std::vector<Entry>(tailColumns().size());
  const auto& data = run.info->data;
  const auto& cost = run.info->cost;
  const auto isDone = run.info->state == RunState::Finished;
  return {countOrMissing(metrics, metrics ? metrics->rows : 0),
          countOrMissing(metrics, metrics ? metrics->positives : 0),
          countOrMissing(metrics, metrics ? metrics->users : 0),
          countOrMissing(data.trainRows > 0, data.trainRows),
          countOrMissing(data.trainRows > 0, data.cachedLeftOut),
          figureEntry(isDone ? cost.trainSeconds : kMissing,
                      Texts::tr("%1 of preparing samples, then %2 of training on %3 thread(s)")
                          .arg(durationText(cost.prepareSeconds), durationText(cost.trainSeconds))
                          .arg(cost.threads)),
          figureEntry(isDone ? cost.samplesPerSecond : kMissing),
          figureEntry(isDone ? static_cast<double>(cost.modelBytes) / kMega : kMissing),
          {data.source},
          {run.info->started},
          text(note)};
}

QString noteOf(const OpenRun& run, const SharedDifference& difference) {
  if (difference && difference->error)
    return Texts::tr("not compared: %1").arg(messageText(*difference->error));
  return run.listed().info ? toQt(run.listed().info->note) : QString();
}

std::vector<Entry> rowOf(const RunRows& rows, const SharedRun& run) {
  const auto& listed = run->listed();
  std::vector<Entry> row = {{listed.name, listed.name},
                            listed.isBaseline ? text(Texts::tr("baseline")) : Entry(),
                            text(kindOf(listed)),
                            stateEntry(listed)};
  const auto* metrics = run->metrics(rows.output);
  const auto judging = listed.info ? listed.info->judging : JudgingOptions();
  const auto difference = rows.compares && rows.difference ? rows.difference(run) : nullptr;
  const auto* compared = difference ? difference->output(rows.output) : nullptr;
  for (const auto metric : modelMetrics()) {
    addMetricEntries(row, metrics, metric, judging);
    if (rows.compares) addDifferenceEntries(row, compared, metric);
  }
  std::ranges::move(tailOf(listed, metrics, noteOf(*run, difference)), std::back_inserter(row));
  return row;
}

} // namespace

std::shared_ptr<const TableSource> runTable(const RunRows& rows) {
  auto table = std::make_shared<DoorwayTable>(columnsOf(rows));
  for (const auto& run : rows.runs)
    table->addRow(rowOf(rows, run));
  return table;
}

} // namespace rankwright
