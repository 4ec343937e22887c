#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/model_config.h"
#include "core/runs/training_estimate.h"
#include "core/workspace/workspace_sources.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace rankwright {

/// How often people click and install what they are shown, by an event log.
struct LogRates {
  std::uint64_t exposures = 0;
  double click = 0;   ///< clicks / exposures
  double install = 0; ///< installs / exposures
};

/// The event log that a configuration names, `NAME.eventlog` in the folder of event logs. Nothing is read.
std::filesystem::path eventLogOf(const WorkspaceConfig& config, const std::string& log);

/// From the log's rollups. Errors: those of `readEventLogInfo`.
Result<LogRates> readLogRates(const std::filesystem::path& log);

/// How many rows of the log are looked at for `trainingSizeOf`.
inline constexpr std::uint32_t kSizedRows = 50'000;

/// About how large a training of the workspace is: rows by the counts of its log, ids by those that occur in
/// some of the interactions, which are fewer than all where the log is longer. Errors: NotFound and Type for
/// fields that the rules or tables do not give; those of the event log; Cancelled.
Result<TrainingSize> trainingSizeOf(const WorkspaceSources& sources, const ModelConfig& config,
                                    const JobControl& job);

} // namespace rankwright
