#include "core/workspace/model_samples.h"

#include "core/events/event_log_schema.h"
#include "core/model/usage_samples.h"
#include "core/workspace/event_samples.h"
#include "core/workspace/workspace_files.h"

#include <string>
#include <utility>

namespace rankwright {

namespace {

template <class Source>
std::unique_ptr<SampleSource> moved(Source source) {
  return std::make_unique<Source>(std::move(source));
}

} // namespace

namespace {

Result<std::filesystem::path> eventLogIn(const std::filesystem::path& folder, std::string_view name) {
  const std::filesystem::path plain(name);
  if (name.empty() || plain.filename() != plain)
    return fail(ErrorKind::InvalidArgument, "an event log of a workspace is named without folders: {}", name);
  auto path = folder / plain;
  if (path.extension() != kEventLogExtension) path += kEventLogExtension;
  return path;
}

} // namespace

Result<std::filesystem::path> eventLogFile(const WorkspaceConfig& config, std::string_view name) {
  return eventLogIn(WorkspaceFiles{config.data}.eventLogs(), name);
}

Result<std::unique_ptr<SampleSource>> makeSampleSource(const ModelConfig& config,
                                                       const WorkspaceSources& sources, const JobControl& job,
                                                       const std::filesystem::path& eventLogs) {
  if (config.samples.log.empty())
    return UsageSamples::create(config, sources.training(), job).map(moved<UsageSamples>);
  const auto& folder = eventLogs.empty() ? WorkspaceFiles{sources.config.data}.eventLogs() : eventLogs;
  RW_ASSIGN(const auto log, eventLogIn(folder, config.samples.log));
  const EventSampleTables tables{sources.items, sources.users, sources.log.contexts.schema(),
                                 sources.transform.rules, sources.config.timeZone};
  return EventSamples::create(config, tables, log).map(moved<EventSamples>);
}

} // namespace rankwright
