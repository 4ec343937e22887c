#include "core/workspace/experiment_simulation.h"

#include "core/base/file.h"
#include "core/base/parallel_blocks.h"
#include "core/workspace/simulated_definition.h"
#include "core/workspace/simulated_log.h"
#include "core/workspace/simulated_people.h"
#include "core/workspace/simulated_truths.h"
#include "core/workspace/simulated_world.h"
#include "core/workspace/workspace_files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <future>
#include <utility>

namespace rankwright {

namespace {

/// People whose days are in memory before they are written; as many again are lived meanwhile.
constexpr std::size_t kBatch = 256;

constexpr std::uint32_t kMostDays = 3650;

bool isFileName(std::string_view name) {
  return !name.empty() && name.front() != '.' && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  });
}

Status checkName(std::string_view what, std::string_view name) {
  if (isFileName(name)) return {};
  return fail(ErrorKind::InvalidArgument,
              "the name of {} has letters, digits, '-', '_' and '.', and does not begin with '.': {}", what,
              name);
}

Status checkShare(std::string_view what, double share) {
  if (share >= 0 && share <= 1) return {};
  return fail(ErrorKind::InvalidArgument, "the share of {} must be from 0 to 1: {}", what, share);
}

Status checkSize(const ExperimentSimulationOptions& options) {
  if (options.users < 1 || options.users > SimulationLimits::kUsers)
    return fail(ErrorKind::InvalidArgument, "the number of users must be from 1 to {}: {}",
                SimulationLimits::kUsers, options.users);
  if (options.days < 1 || options.days > kMostDays || options.warmUpDays > kMostDays)
    return fail(ErrorKind::InvalidArgument, "the days must be from 1 to {}, those before them from 0: {}",
                kMostDays, options.days < 1 || options.days > kMostDays ? options.days : options.warmUpDays);
  const auto first = options.firstDay.value_or(0);
  if (first < -SimulationLimits::kFirstDay || first > SimulationLimits::kFirstDay)
    return fail(ErrorKind::InvalidArgument, "the first day must be within {} days of 1970: {}",
                SimulationLimits::kFirstDay, first);
  return {};
}

Status checkOptions(const ExperimentSimulationOptions& options) {
  if (options.arms.size() < 2)
    return fail(ErrorKind::InvalidArgument,
                "an experiment compares two pipelines or more, but their number is: {}", options.arms.size());
  RW_CHECK(checkName("an experiment", experimentNameOf(options)));
  if (!options.treatment.empty()) RW_CHECK(checkName("a treatment", options.treatment));
  if (options.treatment == experimentNameOf(options))
    return fail(ErrorKind::Conflict, "the treatment needs another name than the experiment: {}",
                options.treatment);
  RW_CHECK(checkShare("lists that are shuffled", options.exploreShare));
  RW_CHECK(checkShare("visits without a network", options.weakNetworkShare));
  return checkSize(options);
}

using Batch = std::vector<PersonOutcome>;

/// Lives batch after batch, and writes each in the order of the people while the next one is lived.
class Simulation {
public:
  Simulation(const SimulatedWorld& world, const ExperimentSimulationOptions& options, SimulatedLog log,
             ExperimentSimulationReport& report)
      : world_(world), options_(options), log_(std::move(log)), truths_(world, options), report_(report) {
    report_.users.assign(world.arms().size(), 0);
  }

  Status run(const JobControl& job) {
    for (std::uint32_t first = 0; first < options_.users; first += kBatch) {
      job.report("simulating users", first, options_.users);
      auto batch = live(first, job);
      // The writer is done before anything that it writes to can go.
      const auto written = waitForWriter();
      if (!batch) return failureOf(batch);
      RW_CHECK(written);
      writing_ = std::async(std::launch::async, [this, people = std::move(*batch)] { return write(people); });
    }
    RW_CHECK(waitForWriter());
    RW_CHECK(job.check());
    return log_.finish();
  }

  void finish() {
    report_.events = log_.counts();
    report_.exposures = report_.events[static_cast<std::size_t>(EventKind::Exposure)];
    report_.cached = log_.cached();
    report_.truths = truths_.finish();
  }

private:
  Result<Batch> live(std::uint32_t first, const JobControl& job) const {
    const auto count = std::min<std::size_t>(kBatch, options_.users - first);
    std::vector<Result<PersonOutcome>> lives(count);
    const JobControl quiet{job.stop, {}};
    RW_CHECK(forEachBlock(
        count, quiet,
        [&](std::size_t, Block block) {
          for (auto i = block.first; i < block.last; ++i)
            lives[i] = world_.live(UserId(first + static_cast<std::uint32_t>(i)), quiet);
        },
        1));
    Batch batch;
    for (auto& life : lives) {
      if (!life) return failureOf(life);
      batch.push_back(std::move(*life));
    }
    return batch;
  }

  Status write(const Batch& people) {
    for (const auto& person : people) {
      report_.requests += person.requests;
      if (person.inExperiment) ++report_.users[person.arm];
      truths_.add(person);
      RW_CHECK(log_.write(person));
    }
    return {};
  }

  Status waitForWriter() {
    if (!writing_.valid()) return {};
    return writing_.get();
  }

  const SimulatedWorld& world_;
  const ExperimentSimulationOptions& options_;
  SimulatedLog log_;
  SimulatedTruths truths_;
  ExperimentSimulationReport& report_;
  std::future<Status> writing_; ///< goes first, and waits
};

/// The definitions of the experiment and of the treatment.
Status writeDefinitions(const Workspace& workspace, const ExperimentSimulationOptions& options,
                        ExperimentSimulationReport& report) {
  const auto folder = options.definitions.empty() ? experimentsFolder(workspace) : options.definitions;
  const auto log = std::filesystem::absolute(report.log).lexically_normal();
  const auto above = std::filesystem::absolute(folder).lexically_normal().parent_path();
  const auto relative = log.lexically_relative(above).generic_string();
  report.definition = folder / (report.experiment + ".toml");
  RW_ASSIGN(
      report.definitionWritten,
      writeNewDefinition(folder, simulatedDefinition(report.experiment, report.variants, relative, options)));
  if (options.treatment.empty()) return {};
  const std::vector<std::string> variants(kTreatmentVariants.begin(), kTreatmentVariants.end());
  RW_CHECK(writeNewDefinition(folder, simulatedDefinition(options.treatment, variants, relative, options)));
  return {};
}

/// A log without one must not keep that of the log which it replaces.
Status writeTruths(ExperimentSimulationReport& report) {
  const auto file = experimentTruthPath(report.log);
  std::error_code ignored;
  if (report.truths.empty()) {
    std::filesystem::remove(file, ignored);
    return {};
  }
  report.truthFile = file;
  return writeFileAtomically(file, experimentTruthsToml(report.truths));
}

} // namespace

std::filesystem::path experimentsFolder(const Workspace& workspace) {
  return workspace.folder() / "experiments";
}

std::filesystem::path eventLogFolder(const Workspace& workspace) {
  return WorkspaceFiles{workspace.config().data}.eventLogs();
}

std::filesystem::path freeEventLogName(const Workspace& workspace) {
  const auto folder = eventLogFolder(workspace);
  std::error_code ignored;
  for (unsigned number = 1;; ++number) {
    auto path = folder / fmt::format("simulated-{}.eventlog", number);
    if (!std::filesystem::exists(path, ignored)) return path;
  }
}

std::string experimentNameOf(const ExperimentSimulationOptions& options) {
  return options.experiment.empty() ? fmt::format("{}", fmt::join(options.arms, "-vs-")) : options.experiment;
}

Result<ExperimentSimulationReport> simulateExperiment(const Workspace& workspace,
                                                      const ExperimentSimulationOptions& options,
                                                      const std::filesystem::path& log,
                                                      const JobControl& job) {
  RW_CHECK(checkOptions(options));
  RW_CHECK(checkNewDefinition(experimentsFolder(workspace), experimentNameOf(options)));
  RW_ASSIGN(const auto people, SimulatedPeople::of(workspace, options.users, options.seed, job));
  RW_ASSIGN(const auto world, SimulatedWorld::of(workspace, *people, options));
  ExperimentSimulationReport report;
  report.experiment = world->experiment();
  report.tastes = people->source();
  report.log = log;
  for (const auto& arm : world->arms())
    report.variants.push_back(arm.variant);
  RW_ASSIGN(auto file,
            SimulatedLog::create(log, options.replace, *world, workspace.items(), options.treatment));
  Simulation simulation(*world, options, std::move(file), report);
  RW_CHECK(simulation.run(job));
  simulation.finish();
  RW_CHECK(writeTruths(report));
  RW_CHECK(writeDefinitions(workspace, options, report));
  return report;
}

} // namespace rankwright
