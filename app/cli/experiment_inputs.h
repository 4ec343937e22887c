#pragma once

#include "core/events/event_store.h"
#include "core/experiment/analysis_scope.h"
#include "core/experiment/experiment_definition.h"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rankwright::cli {

/// The log and the definition that a command about an experiment is given.
struct ExperimentInputs {
  std::string log;        ///< a file; with `postgres` there is none, and the definition stands first
  std::string definition; ///< a file
  std::string postgres;   ///< connection string of libpq
  bool json = false;

  Result<std::unique_ptr<EventStore>> openStore() const;
  Result<ExperimentDefinition> readDefinition() const;
};

/// Which part of the log.
struct ScopeOptions {
  std::string from, to;           ///< dates
  std::vector<std::string> where; ///< "dimension=value"
  bool keepSeveral = false;

  Result<AnalysisScope> scope() const;
};

/// `second` is what stands beside the log: the definition, or the name of an experiment.
void addInputs(CLI::App& command, ExperimentInputs& inputs, const char* second, const char* about);
void addScope(CLI::App& command, ScopeOptions& scope);

/// Puts what was given in its place: without a file for a log the only text is the second one. Throws
/// CLI::RequiredError, which CLI11 reports, where something is missing.
void placeInputs(ExperimentInputs& inputs, const char* second);

/// The name of a metric or an arm that an option names, else the main one.
std::string metricOr(const ExperimentDefinition& definition, const std::string& named);
std::string armOr(const ExperimentDefinition& definition, const std::string& named);

} // namespace rankwright::cli
