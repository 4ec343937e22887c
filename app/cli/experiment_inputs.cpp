#include "app/cli/experiment_inputs.h"

#include "core/base/file.h"
#include "core/events/event_log_info.h"
#include "core/events/sqlite_event_store.h"
#include "core/postgres/postgres_event_store.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rankwright::cli {

Result<std::unique_ptr<EventStore>> ExperimentInputs::openStore() const {
  if (!postgres.empty()) return PostgresEventStore::open(postgres);
  return SqliteEventStore::open(log);
}

Result<ExperimentDefinition> ExperimentInputs::readDefinition() const {
  RW_ASSIGN(const auto text, readTextFile(definition));
  return parseExperimentToml(text, definition);
}

Result<AnalysisScope> ScopeOptions::scope() const {
  AnalysisScope scope{.keepUsersOfSeveral = keepSeveral};
  if (!from.empty()) {
    RW_ASSIGN(scope.firstDay, parseDay(from));
  }
  if (!to.empty()) {
    RW_ASSIGN(scope.lastDay, parseDay(to));
  }
  for (const auto& text : where) {
    const auto equals = text.find('=');
    if (equals == std::string::npos)
      return fail(ErrorKind::InvalidArgument, "--where takes DIMENSION=VALUE, not: {}", text);
    const auto dimension = text.substr(0, equals);
    auto filter = std::ranges::find(scope.filters, dimension, &DimensionFilter::dimension);
    if (filter == scope.filters.end()) filter = scope.filters.insert(filter, DimensionFilter{dimension, {}});
    filter->values.push_back(text.substr(equals + 1));
  }
  return scope;
}

void addInputs(CLI::App& command, ExperimentInputs& inputs, const char* second, const char* about) {
  command.add_option("log", inputs.log, "The event log; left out with --postgres");
  command.add_option(second, inputs.definition, about);
  command
      .add_option("--postgres", inputs.postgres,
                  "Ask a log on a server instead: a connection string of libpq without a password, e.g. "
                  "service=logs; passwords come from the file that PGPASSFILE names")
      ->type_name("CONNECTION");
  command.add_flag("--json", inputs.json, "Print JSON");
}

void addScope(CLI::App& command, ScopeOptions& scope) {
  command.add_option("--from", scope.from, "First day, like 2024-03-07, in the log's zone")
      ->type_name("DATE");
  command.add_option("--to", scope.to, "Last day, which counts")->type_name("DATE");
  command
      .add_option(
          "--where", scope.where,
          "Only events with this value of a dimension; may be repeated, values of one dimension add up")
      ->type_name("DIMENSION=VALUE");
  command.add_flag("--keep-several", scope.keepSeveral,
                   "Count users of several variants in the first one instead of leaving them out");
}

void placeInputs(ExperimentInputs& inputs, const char* second) {
  if (!inputs.postgres.empty() && inputs.definition.empty()) std::swap(inputs.log, inputs.definition);
  if (inputs.definition.empty()) throw CLI::RequiredError(second);
  if (inputs.postgres.empty() && inputs.log.empty()) throw CLI::RequiredError("log");
}

std::string metricOr(const ExperimentDefinition& definition, const std::string& named) {
  return named.empty() ? definition.metrics.front().name : named;
}

std::string armOr(const ExperimentDefinition& definition, const std::string& named) {
  return named.empty() ? definition.arms[1].variant : named;
}

} // namespace rankwright::cli
