#include "widgets/experiments/experiment_case.h"

#include "widgets/experiments/experiment_log.h"
#include "widgets/experiments/metric_table.h"

namespace rankwright {

namespace {

Status analyse(ExperimentCase& read, EventStore& store, const JobControl& job) {
  const auto& definition = read.definition();
  RW_ASSIGN(read.span, store.span());
  RW_ASSIGN(read.report, analyseExperiment(definition, store, read.scope(), job));
  RW_ASSIGN(read.trust, trustReport(definition, store, read.scope(), {}, job));
  for (std::size_t arm = 1; arm < definition.arms.size(); ++arm) {
    RW_ASSIGN(auto verdict, verdictOf(definition, read.report, read.trust, definition.arms[arm].variant));
    read.verdicts.push_back(std::move(verdict));
  }
  return {};
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
  read->metrics = metricTable(read->definition(), read->report);
  return read;
}

} // namespace rankwright
