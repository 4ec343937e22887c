#include "widgets/experiments/experiment_list.h"

#include "core/events/event_log_info.h"
#include "core/table/doorway_table.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/experiments/metric_formulas.h"
#include "widgets/experiments/verdict_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ExperimentList)
};

using Entry = DoorwayTable::Entry;

constexpr int kDecimals = 5; ///< of p

TableColumn column(const char* key, CellType type, const QString& title, const QString& explanation) {
  return describedColumn(key, type, title, explanation);
}

TableColumn probability(const char* key, const QString& title, const QString& explanation) {
  auto made = column(key, CellType::Real, title, explanation);
  made.decimals = kDecimals;
  return made;
}

std::vector<TableColumn> columns() {
  auto name =
      column("name", CellType::Text, Texts::tr("Experiment"), Texts::tr("Its file's name; Enter opens it"));
  name.addressKind = experimentKind().toStdString();
  return {
      std::move(name),
      column("title", CellType::Text, Texts::tr("Title"), Texts::tr("As the experiment declares it")),
      column("status", CellType::Text, Texts::tr("Status"),
             Texts::tr("Whether it could be analysed, and why not")),
      column("trust", CellType::Text, Texts::tr("Trust"),
             Texts::tr("The light of the trust page: red where the split of users or the log is wrong")),
      column("verdict", CellType::Text, Texts::tr("Verdict"), Texts::tr("What is to be done with each arm")),
      column("users", CellType::Integer, Texts::tr("Users"), Texts::tr("Of all arms")),
      shareColumn("planned", Texts::tr("Traffic"), Texts::tr("Users divided by the planned ones")),
      column("days_left", CellType::Real, Texts::tr("Days left"),
             Texts::tr("Until the planned users are there, by the traffic of the log")),
      column("metric", CellType::Text, Texts::tr("Main metric"),
             Texts::tr("The first metric of the experiment")),
      shareColumn("lift", Texts::tr("Lift"),
                  Texts::tr("Of the main metric, of the first arm over the control")),
      shareColumn("low", Texts::tr("Lift, low"), Texts::tr("Lower bound of the lift (Fieller's interval)")),
      shareColumn("high", Texts::tr("Lift, high"), Texts::tr("Upper bound of the lift (Fieller's interval)")),
      probability("p", Texts::tr("Adjusted p"), Texts::tr("Of the main metric, among all metrics and arms")),
      probability("always_valid_p", Texts::tr("Always-valid p"),
                  Texts::tr("p that holds however often one looks")),
      column("first", CellType::Text, Texts::tr("First day"), Texts::tr("Of the log")),
      column("last", CellType::Text, Texts::tr("Last day"), Texts::tr("Of the log"))};
}

Entry text(const QString& text, const QString& how = {}) {
  return {text.toStdString(), {}, how.toStdString()};
}

QString statusOf(const ListedExperiment& experiment) {
  if (experiment.declared.error) return errorText(*experiment.declared.error);
  if (experiment.error) return errorText(*experiment.error);
  if (experiment.declared.log.empty()) return Texts::tr("the file names no event log");
  return experiment.analysed ? Texts::tr("analysed") : Texts::tr("waiting");
}

/// With the arms where there are several.
QString verdictsOf(const ExperimentCase& shown) {
  if (shown.verdicts.size() == 1) return verdictName(shown.verdicts.front().kind);
  QStringList texts;
  for (const auto& verdict : shown.verdicts)
    texts << QStringLiteral("%1: %2").arg(toQt(verdict.variant), verdictName(verdict.kind));
  return texts.join(QStringLiteral("; "));
}

QString reasonsOf(const ExperimentCase& shown) {
  QStringList texts;
  for (const auto& verdict : shown.verdicts)
    texts << QStringLiteral("%1: %2").arg(verdictHeadline(verdict), verdictReason(verdict));
  return texts.join(QLatin1Char('\n'));
}

QString findingsOf(const TrustReport& trust) {
  QStringList texts{lightText(trust.light)};
  for (const auto& finding : trust.findings)
    texts << findingText(finding);
  return texts.join(QLatin1Char('\n'));
}

Entry dayOf(const std::optional<std::int64_t>& day) {
  return day ? Entry{dayText(*day)} : Entry();
}

/// Of the main metric and the first arm.
std::vector<Entry> effectEntries(const ExperimentCase& shown) {
  const auto& first = shown.report.metrics.front();
  if (!first.effect) return {{first.metric}, {}, {}, {}, {}, {}};
  const auto& effect = *first.effect;
  const MetricFormulas how(shown.definition(), shown.definition().metrics.front(), effect,
                           shown.report.metrics.size());
  const auto bound = [&](bool low) -> Entry {
    if (!effect.relative) return {};
    return {100 * (low ? effect.relative->low : effect.relative->high), {}, how.lift().toStdString()};
  };
  return {{first.metric},
          {100 * effect.lift, {}, how.lift().toStdString()},
          bound(true),
          bound(false),
          {effect.adjustedP, {}, how.adjustedP().toStdString()},
          {effect.alwaysValidP, {}, how.alwaysValidP().toStdString()}};
}

std::vector<Entry> analysedEntries(const ExperimentCase& shown) {
  std::uint64_t users = 0;
  for (const auto& arm : shown.report.arms)
    users += arm.users;
  const auto& verdict = shown.verdicts.front();
  std::vector<Entry> entries = {text(lightName(shown.trust.light), findingsOf(shown.trust)),
                                text(verdictsOf(shown), reasonsOf(shown)),
                                {static_cast<std::int64_t>(users)},
                                {100 * verdict.users / verdict.plannedUsers},
                                verdict.daysToGo ? Entry{std::ceil(*verdict.daysToGo)} : Entry()};
  for (auto& entry : effectEntries(shown))
    entries.push_back(std::move(entry));
  entries.push_back(dayOf(shown.span.firstDay));
  entries.push_back(dayOf(shown.span.lastDay));
  return entries;
}

std::vector<Entry> rowOf(const ListedExperiment& experiment, std::size_t width) {
  std::vector<Entry> row = {{experiment.name(), experiment.name()}};
  const auto& definition = experiment.declared.definition;
  row.push_back(definition ? Entry{definition->title.empty() ? definition->experiment : definition->title}
                           : Entry());
  row.push_back(text(statusOf(experiment)));
  if (experiment.analysed)
    for (auto& entry : analysedEntries(*experiment.analysed))
      row.push_back(std::move(entry));
  row.resize(width);
  return row;
}

} // namespace

std::shared_ptr<const TableSource> experimentTable(const std::vector<ListedExperiment>& experiments) {
  auto table = std::make_shared<DoorwayTable>(columns());
  const auto width = table->columns().size();
  for (const auto& experiment : experiments)
    table->addRow(rowOf(experiment, width));
  return table;
}

} // namespace rankwright
