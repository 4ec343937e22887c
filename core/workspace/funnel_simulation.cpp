#include "core/workspace/funnel_simulation.h"

#include "core/base/parallel_blocks.h"
#include "core/funnel/pipeline_stages.h"
#include "core/funnel/pool_features.h"
#include "core/funnel/stage_log_writer.h"
#include "core/funnel/traced_request.h"
#include "core/pipeline/replay.h"
#include "core/workspace/user_moment.h"
#include "core/workspace/workspace_files.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

/// Requests that are in memory at the same time; each may have thousands of candidates.
constexpr std::size_t kBatch = 64;

/// The pipeline that answers, and the same one without an end of the merge, which scores what the first one
/// leaves out. Neither keeps lists for later: what a simulation makes is for nobody.
struct Pipelines {
  std::unique_ptr<const Pipeline> asked;
  std::unique_ptr<const Pipeline> scoring;
};

Result<Pipelines> pipelinesOf(const Workspace& workspace, const std::string& name) {
  RW_ASSIGN(const auto* const pipeline, workspace.pipeline(name));
  Pipelines pipelines;
  auto config = pipeline->config();
  RW_ASSIGN(pipelines.asked, workspace.makePipeline({config}));
  std::uint64_t proposals = 0;
  for (const auto& channel : config.channels)
    proposals += channel.count;
  if (proposals <= config.mergeCount) return pipelines;
  config.mergeCount = static_cast<std::uint32_t>(std::min<std::uint64_t>(proposals, UINT32_MAX));
  config.constraints.clear();
  RW_ASSIGN(pipelines.scoring, workspace.makePipeline({config}));
  return pipelines;
}

std::vector<LastUse> sampled(std::vector<LastUse> uses, const FunnelSimulationOptions& options) {
  std::vector<LastUse> chosen;
  for (const auto place : sampleUsers(static_cast<std::uint32_t>(uses.size()), options.users, options.seed))
    chosen.push_back(std::move(uses[place.value()]));
  return chosen;
}

/// Asks for users batch by batch, and writes each batch in the order of the users.
class Simulation {
public:
  Simulation(const Workspace& workspace, const ResolvedLog& log, const FunnelSimulationOptions& options,
             Pipelines pipelines, StageLogWriter writer)
      : workspace_(workspace),
        log_(log),
        options_(options),
        name_(options.pipeline.empty() ? std::string(kDefaultPipeline) : options.pipeline),
        features_(loggedFeatures(workspace.items())),
        pipelines_(std::move(pipelines)),
        writer_(std::move(writer)) {}

  Result<FunnelSimulationReport> run(std::span<const LastUse> uses, const JobControl& job) {
    RW_CHECK(writer_.setPool(poolValues(workspace_.items(), features_)));
    for (std::size_t first = 0; first < uses.size(); first += kBatch) {
      job.report("asking for users", static_cast<double>(first), static_cast<double>(uses.size()));
      RW_ASSIGN(const auto batch, ask(uses.subspan(first, std::min(kBatch, uses.size() - first)), job));
      for (const auto& request : batch)
        RW_CHECK(write(request));
    }
    RW_CHECK(job.check());
    RW_CHECK(writer_.finish());
    return report_;
  }

private:
  Result<std::vector<LoggedRequest>> ask(std::span<const LastUse> uses, const JobControl& job) {
    std::vector<Result<LoggedRequest>> answers(uses.size());
    const JobControl quiet{job.stop, {}};
    RW_CHECK(forEachBlock(
        uses.size(), quiet,
        [&](std::size_t, Block block) {
          for (auto i = block.first; i < block.last; ++i)
            answers[i] = askFor(uses[i], quiet);
        },
        1));
    std::vector<LoggedRequest> requests;
    for (auto& answer : answers) {
      if (!answer) return failureOf(answer);
      requests.push_back(std::move(*answer));
    }
    return requests;
  }

  Result<LoggedRequest> askFor(const LastUse& use, const JobControl& job) const {
    RW_ASSIGN(auto request, requestBefore(workspace_, log_, use));
    request.count = options_.count;
    auto answer = pipelines_.asked->recommend(request, true, job);
    if (!answer) return failed(use.user, std::move(answer.error()));
    TraceLabels labels{.pipeline = name_, .taken = log_.interactions[use.last].item};
    std::optional<Recommendation> scored;
    if (pipelines_.scoring) {
      RW_ASSIGN(scored, pipelines_.scoring->recommend(request, true, job));
      labels.scores = scored->trace.get();
    }
    return loggedRequest(*answer->trace, *pipelines_.asked, labels, kTakenStage);
  }

  tl::unexpected<Error> failed(UserId user, Error error) const {
    error.message =
        fmt::format("the request of the user {} failed: {}", workspace_.users().keyOf(user), error.message);
    return tl::unexpected<Error>(std::move(error));
  }

  Status write(const LoggedRequest& request) {
    const auto describe = [&](std::size_t candidate) {
      return featureCells(workspace_.items(), features_, request.candidates[candidate].item);
    };
    RW_ASSIGN(const auto appended, writer_.append(request, describe));
    ++report_.requests;
    report_.candidates += appended.candidates;
    report_.takenListed += static_cast<std::uint64_t>(
        std::ranges::count(request.candidates, kTakenStage, &LoggedCandidate::stage));
    return {};
  }

  const Workspace& workspace_;
  const ResolvedLog& log_;
  const FunnelSimulationOptions& options_;
  std::string name_;
  std::vector<LoggedFeature> features_;
  Pipelines pipelines_;
  StageLogWriter writer_;
  FunnelSimulationReport report_;
};

} // namespace

std::filesystem::path stageLogFolder(const Workspace& workspace) {
  return WorkspaceFiles{workspace.config().data}.stageLogs();
}

std::filesystem::path freeStageLogName(const Workspace& workspace) {
  const auto folder = stageLogFolder(workspace);
  std::error_code ignored;
  for (unsigned number = 1;; ++number) {
    auto path = folder / fmt::format("simulated-{}{}", number, kStageLogExtension);
    if (!std::filesystem::exists(path, ignored)) return path;
  }
}

Result<FunnelSimulationReport> simulateFunnel(const Workspace& workspace,
                                              const FunnelSimulationOptions& options,
                                              const std::filesystem::path& log, const JobControl& job) {
  const auto name = options.pipeline.empty() ? std::string(kDefaultPipeline) : options.pipeline;
  RW_ASSIGN(auto pipelines, pipelinesOf(workspace, name));
  const StageLogDescription description{StageLogSource::Simulation, workspace.config().name,
                                        loggedFeatures(workspace.items())};
  RW_ASSIGN(auto writer, StageLogWriter::create(log, description, options.replace));
  RW_ASSIGN(const auto store, LogStore::openReadOnly(WorkspaceFiles{workspace.config().data}.log()));
  RW_ASSIGN(const auto actions, store.resolve(workspace.items(), workspace.users(), job));
  const auto uses = sampled(lastUses(actions.interactions), options);
  if (uses.empty())
    return fail(ErrorKind::InvalidArgument, "nobody took anything in the log of the workspace: {}",
                workspace.config().name);
  return Simulation(workspace, actions, options, std::move(pipelines), std::move(writer)).run(uses, job);
}

} // namespace rankwright
