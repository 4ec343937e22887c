#include "core/workspace/training_size.h"

#include "core/events/event_kind.h"
#include "core/events/event_log_info.h"
#include "core/model/model_preset.h"
#include "core/model/vocabulary_builder.h"
#include "core/workspace/usage_rows.h"
#include "core/workspace/workspace_files.h"

#include <cmath>

namespace rankwright {

namespace {

Result<std::vector<VocabularyBuilder>> buildersOf(const ModelConfig& config, const Program& program) {
  std::vector<VocabularyBuilder> builders;
  const auto& outputs = program.outputs().fields();
  for (std::size_t field = 0; field < outputs.size(); ++field) {
    RW_ASSIGN(auto builder, VocabularyBuilder::of(config.fields[field], outputs[field].type));
    builders.push_back(std::move(builder));
  }
  return builders;
}

Result<std::int64_t> idsOf(const TrainingSources& sources, const ModelConfig& config, const JobControl& job) {
  RW_ASSIGN(const auto program, usageProgram(sources, config));
  RW_ASSIGN(auto builders, buildersOf(config, program));
  const auto add = [&](const std::vector<Vector>& values, std::uint32_t) -> Status {
    for (std::size_t field = 0; field < builders.size(); ++field)
      builders[field].add(values[field]);
    return {};
  };
  RW_CHECK(forEachUsageBatch(sources, program, kSizedRows, job, add));
  std::int64_t ids = 0;
  for (const auto& builder : builders)
    ids += builder.finish(config.minCount).idCount();
  return ids;
}

/// Of the log of usage: a row for each interaction and those drawn beside it.
double usageRows(const TrainingSources& sources, const ModelConfig& config) {
  return static_cast<double>(sources.interactions.size()) * (1.0 + config.negatives);
}

Result<double> eventRows(const WorkspaceSources& sources, const SampleSelection& samples) {
  RW_ASSIGN(const auto rates, readLogRates(eventLogOf(sources.config, samples.log)));
  const auto exposures = static_cast<double>(rates.exposures);
  const auto clicked = exposures * rates.click;
  if (!samples.given.empty()) return clicked;
  return clicked + (exposures - clicked) * samples.negativeRate;
}

} // namespace

std::filesystem::path eventLogOf(const WorkspaceConfig& config, const std::string& log) {
  return WorkspaceFiles{config.data}.eventLogs() / (log + ".eventlog");
}

Result<LogRates> readLogRates(const std::filesystem::path& log) {
  RW_ASSIGN(const auto info, readEventLogInfo(log));
  const auto count = [&](EventKind kind) {
    return static_cast<double>(info.events[static_cast<std::size_t>(kind)]);
  };
  LogRates rates{.exposures = info.events[static_cast<std::size_t>(EventKind::Exposure)]};
  if (rates.exposures == 0) return rates;
  rates.click = count(EventKind::Click) / count(EventKind::Exposure);
  rates.install = count(EventKind::Install) / count(EventKind::Exposure);
  return rates;
}

Result<TrainingSize> trainingSizeOf(const WorkspaceSources& sources, const ModelConfig& config,
                                    const JobControl& job) {
  const auto training = sources.training();
  RW_ASSIGN(const auto ids, idsOf(training, config, job));
  auto rows = usageRows(training, config);
  if (!config.samples.log.empty()) {
    RW_ASSIGN(rows, eventRows(sources, config.samples));
  }
  return TrainingSize{.rows = static_cast<std::uint64_t>(std::llround(rows * (1 - config.heldOut))),
                      .ids = ids,
                      .fields = static_cast<std::uint32_t>(config.fields.size()),
                      .outputs = static_cast<std::uint32_t>(outputsOf(config).size())};
}

} // namespace rankwright
