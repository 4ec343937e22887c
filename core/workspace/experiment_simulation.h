#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/events/event_kind.h"
#include "core/experiment/experiment_truth.h"
#include "core/workspace/workspace.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// An experiment between pipelines of a workspace, on simulated people.
struct ExperimentSimulationOptions {
  std::vector<std::string> arms; ///< pipelines by name, the control first; one may occur twice (A/A)
  std::string experiment = {};   ///< name; "": that of the arms, "default-vs-weighted"
  std::uint32_t users = 5000;    ///< the first ones are the users of the workspace, others live as they do
  std::uint32_t days = 14;
  std::uint32_t warmUpDays = 7;              ///< before them, in which everybody gets the first arm
  std::optional<std::int64_t> firstDay = {}; ///< since 1970, UTC; the warm-up begins after the log's last day
  std::uint64_t seed = 1;
  double exploreShare = 0; ///< of the lists of pipelines, that are shuffled; their propensities are logged
  double weakNetworkShare = 0; ///< of visits, which show the list of the visit before
  std::string treatment = {};  ///< name of an experiment on its own with a banner; "": there is none
  std::uint32_t count = 0;     ///< slots; 0: as many as the pipelines say
  bool truth = true;    ///< every user lives through every arm, which costs as much again for each of them
  bool replace = false; ///< existing files are replaced
  /// Folder of the definition, whose log is named from the folder above it; "": `experimentsFolder`.
  std::filesystem::path definitions = {};
};

/// Where the tastes of the simulated people come from.
enum class TasteSource : std::uint8_t {
  SyntheticStore, ///< the seed that the workspace was made from: its truth
  Log,            ///< what people of the workspace's log used, and the simulation's seed
};

/// What was simulated.
struct ExperimentSimulationReport {
  std::string experiment;
  std::vector<std::string> variants; ///< of the arms, in their order
  std::vector<std::uint64_t> users;  ///< by variant, who were shown anything
  std::uint64_t requests = 0;        ///< that pipelines answered, for the log and for the truth
  std::uint64_t exposures = 0;       ///< in the log, those of the warm-up and from caches among them
  std::uint64_t cached = 0;          ///< of the exposures
  std::array<std::uint64_t, kEventKindCount> events = {}; ///< in the log, by `EventKind`
  TasteSource tastes = TasteSource::Log;
  std::vector<ExperimentTruth> truths; ///< of the arms, then of the treatment; empty when not asked for
  std::filesystem::path log;
  std::filesystem::path truthFile;  ///< "" without truths
  std::filesystem::path definition; ///< `experiments/NAME.toml` of the workspace
  bool definitionWritten = false;   ///< false when it was there before
};

/// The folder of a workspace's experiments; it need not exist.
std::filesystem::path experimentsFolder(const Workspace& workspace);

/// The folder of a workspace's event logs, inside its data folder; it need not exist.
std::filesystem::path eventLogFolder(const Workspace& workspace);

/// A log there that does not exist yet: "simulated-1.eventlog" …
std::filesystem::path freeEventLogName(const Workspace& workspace);

/// The name of the experiment that the options ask for.
std::string experimentNameOf(const ExperimentSimulationOptions& options);

/// Lets people live through the days of an experiment: they visit the store, the pipeline of their arm
/// answers, and `LiveStore` says what they do with the list. Indexes, models and what profiles know of tastes
/// stay as they are, as if the nightly jobs stood still, so that arms differ in their pipelines alone; what
/// people install is out of their lists at once, as in a store. Writes an event log, which appears only once
/// it is whole, its truth beside it, and a definition of the experiment where the workspace has none of that
/// name. On the machine's cores; the same options give the same log at any number of threads. Reports the
/// stages "reading the log" and "simulating users". Errors: InvalidArgument for options out of range;
/// NotFound for a pipeline; Conflict when the log exists and is not to be replaced; those of the pipelines;
/// Io, Cancelled.
Result<ExperimentSimulationReport> simulateExperiment(const Workspace& workspace,
                                                      const ExperimentSimulationOptions& options,
                                                      const std::filesystem::path& log,
                                                      const JobControl& job = {});

} // namespace rankwright
