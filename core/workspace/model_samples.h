#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/model_config.h"
#include "core/model/sample_source.h"
#include "core/workspace/workspace_sources.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace rankwright {

/// The file of an event log of a workspace by its name, with or without its extension. Errors:
/// InvalidArgument for a name with folders in it.
Result<std::filesystem::path> eventLogFile(const WorkspaceConfig& config, std::string_view name);

/// The samples that a model of the workspace learns from: of the event log that the configuration names, or
/// of the workspace's own log of usage. `eventLogs` is the folder of event logs; "": in the workspace.
/// Borrows `sources`. Errors: those of `EventSamples` and `UsageSamples`; NotFound for a log that is not
/// there.
Result<std::unique_ptr<SampleSource>> makeSampleSource(const ModelConfig& config,
                                                       const WorkspaceSources& sources, const JobControl& job,
                                                       const std::filesystem::path& eventLogs = {});

} // namespace rankwright
