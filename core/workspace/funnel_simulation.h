#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace rankwright {

/// Whom a simulated funnel asks for.
struct FunnelSimulationOptions {
  std::uint32_t users = 1000; ///< drawn from those who took anything; all when there are fewer
  std::uint64_t seed = 1;     ///< the same one draws the same users
  std::string pipeline = {};  ///< by name; "": the default one
  std::uint32_t count = 0;    ///< slots; 0: as many as the pipeline's configuration says
  bool replace = false;       ///< an existing file is replaced
};

/// What was simulated.
struct FunnelSimulationReport {
  std::uint64_t requests = 0;
  std::uint64_t candidates = 0;
  std::uint64_t takenListed = 0; ///< requests whose list has the item that the user took next
};

/// The folder of a workspace's stage logs, inside its data folder; it need not exist.
std::filesystem::path stageLogFolder(const Workspace& workspace);

/// A file there that does not exist yet: "simulated-1.stagelog" …
std::filesystem::path freeStageLogName(const Workspace& workspace);

/// For each sampled user: asks the pipeline as of just before the user's last interaction in the workspace's
/// log, in that interaction's context and at its time, with the profile made of what came before it, and logs
/// every stage with the item that the user took then. Indexes and models are those of the workspace: they may
/// know the item. Candidates that the merge leaves out are scored too, so that their value is known. On the
/// machine's cores; the log is the same at any number of threads, and appears at `log` only once it is whole;
/// missing folders are made. Reports the stages "reading the log" and "asking for users". Errors: those of
/// the parts; NotFound for a pipeline; InvalidArgument when nobody took anything; Conflict when `log` exists
/// and is not to be replaced; Io; Cancelled.
Result<FunnelSimulationReport> simulateFunnel(const Workspace& workspace,
                                              const FunnelSimulationOptions& options,
                                              const std::filesystem::path& log, const JobControl& job = {});

} // namespace rankwright
