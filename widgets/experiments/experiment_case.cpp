#include "widgets/experiments/experiment_case.h"

#include "core/experiment/log_power.h"
#include "core/experiment/true_effect.h"
#include "widgets/experiments/experiment_log.h"
#include "widgets/experiments/metric_table.h"

#include <algorithm>

namespace rankwright {

namespace {

Status analyse(ExperimentCase& read, EventStore& store, const JobControl& job) {
  const auto& definition = read.definition();
  RW_ASSIGN(read.span, store.span());
  RW_ASSIGN(read.report, analyseExperiment(definition, store, read.scope(), job));
  RW_ASSIGN(read.trust, trustReport(definition, store, read.scope(), {}, job));
  RW_ASSIGN(const auto newUsers, newUsersByDay(definition, store, job));
  const auto daysToGo = daysUntil(newUsers, definition.expectedUsers);
  for (std::size_t arm = 1; arm < definition.arms.size(); ++arm) {
    RW_ASSIGN(auto verdict,
              verdictOf(definition, read.report, read.trust, definition.arms[arm].variant, daysToGo));
    read.verdicts.push_back(std::move(verdict));
  }
  return {};
}

TrueLifts liftsOf(const ExperimentCase& read, const ExperimentTruth& truth) {
  TrueLifts lifts;
  for (const auto& row : read.report.metrics) {
    const auto metric = std::ranges::find(read.definition().metrics, row.metric, &MetricDefinition::name);
    const auto effect = trueEffect(truth, *metric, read.definition().arms.front().variant, row.variant);
    lifts.push_back(effect ? effect->lift() : std::nullopt);
  }
  return lifts;
}

/// What is true of each row of the report, where the log is simulated and the whole of it is looked at. A
/// truth that cannot be read takes nothing from the analysis.
void addTruth(ExperimentCase& read) {
  if (!read.scope().isWhole()) return;
  const auto truth = findExperimentTruth(read.log->path(), read.definition().experiment);
  if (!truth)
    read.truthError = truth.error();
  else if (*truth)
    read.truth = liftsOf(read, **truth);
}

} // namespace

Result<SharedCase> readCase(std::string name, ExperimentQuestion question, bool isAdHoc,
                            std::shared_ptr<ExperimentLog> log, const JobControl& job) {
  auto read = std::make_shared<ExperimentCase>();
  read->name = std::move(name);
  read->question = std::move(question);
  read->isAdHoc = isAdHoc;
  read->log = std::move(log);
  RW_CHECK(read->log->ask([&](EventStore& store) { return analyse(*read, store, job); }));
  addTruth(*read);
  read->metrics = metricTable(read->definition(), read->report);
  return read;
}

} // namespace rankwright
