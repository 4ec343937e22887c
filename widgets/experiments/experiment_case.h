#pragma once

#include "core/experiment/analysis_scope.h"
#include "core/experiment/experiment_analysis.h"
#include "core/experiment/experiment_verdict.h"
#include "core/experiment/trust_report.h"
#include "core/table/table_source.h"
#include "widgets/experiments/effect_charts.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

class ExperimentLog;

/// What is asked of a log: the metrics and arms of a definition, in a scope.
struct ExperimentQuestion {
  ExperimentDefinition definition;
  AnalysisScope scope = {};
};

/// An experiment with what is seen of it at one glance. Immutable; made on a worker. Pages ask the log for
/// more.
struct ExperimentCase {
  std::string name; ///< of the file of the definition, without its ending
  ExperimentQuestion question;
  bool isAdHoc = false; ///< another question than the experiment's own
  std::shared_ptr<ExperimentLog> log;
  EventStoreSpan span;
  ExperimentReport report;
  TrustReport trust;
  std::vector<ExperimentVerdict> verdicts; ///< of each arm but the control
  TrueLifts truth;                         ///< [rows of the report] where the log is simulated, else empty
  std::optional<Error> truthError = {};    ///< why the truth beside the log could not be read
  std::shared_ptr<const TableSource> metrics;

  const ExperimentDefinition& definition() const { return question.definition; }
  const AnalysisScope& scope() const { return question.scope; }
};

using SharedCase = std::shared_ptr<const ExperimentCase>;

/// Analyses an experiment, for a worker. Errors: those of `analyseExperiment` and `trustReport`.
Result<SharedCase> readCase(std::string name, ExperimentQuestion question, bool isAdHoc,
                            std::shared_ptr<ExperimentLog> log, const JobControl& job);

} // namespace rankwright
