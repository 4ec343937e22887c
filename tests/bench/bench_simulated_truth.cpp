// How often the intervals of an analysis hold the truth of simulated experiments: the default pipeline
// against one that lists the least popular apps first, on people of a synthetic store, seed after seed; no
// times.
#include "core/base/file.h"
#include "core/events/sqlite_event_store.h"
#include "core/experiment/experiment_analysis.h"
#include "core/simulate/simulate_store.h"
#include "core/workspace/experiment_simulation.h"
#include "core/workspace/scratch_folder.h"
#include "core/workspace/workspace_builder.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>

using namespace rankwright;

namespace {

constexpr const char* kUnpopular = R"toml([[channel]]
name = "anything"
index = "popular"
key = "all"
count = 1000

[merge]
policy = "round_robin"
count = 1000

[rank]
by = "rule"
rule = "0 - log(downloads_min + 1)"
)toml";

struct Tally {
  int runs = 0, held = 0;
  double z = 0, squares = 0;

  void add(double found, double truth, const EffectTest& test) {
    const double score = (found - truth) / test.standardError;
    ++runs;
    held += truth >= test.interval.low && truth <= test.interval.high;
    z += score;
    squares += score * score;
  }
};

double valueOf(const MetricDefinition& metric, const VariantTruth& truth) {
  const auto& measure = truth.of(metric.measure);
  if (metric.kind == MetricKind::Ratio) return measure.mean / truth.of(metric.per).mean;
  return metric.kind == MetricKind::Share ? measure.share : measure.mean;
}

void addRun(const Workspace& workspace, const std::filesystem::path& log, std::uint64_t seed,
            std::map<std::string, Tally>& tallies) {
  ExperimentSimulationOptions options;
  options.arms = {"default", "unpopular"};
  options.users = 800;
  options.days = 5;
  options.seed = seed;
  options.weakNetworkShare = 0.1;
  options.replace = true;
  const auto simulated = simulateExperiment(workspace, options, log).value();
  const auto definition =
      parseExperimentToml(readTextFile(simulated.definition).value(), simulated.definition.string()).value();
  const auto store = SqliteEventStore::open(log).value();
  const auto& truth = simulated.truths.front().variants;
  const auto report = analyseExperiment(definition, *store).value();
  for (const auto& analysed : report.metrics) {
    if (!analysed.effect) continue;
    const auto& metric = definition.metrics[metricNamed(definition, analysed.metric).value()];
    const auto& test = analysed.effect->absolute;
    tallies[analysed.metric].add(test.effect, valueOf(metric, truth[1]) - valueOf(metric, truth[0]), test);
  }
}

} // namespace

int main(int argc, char** argv) {
  const auto runs = argc > 1 ? static_cast<std::uint64_t>(std::atoi(argv[1])) : 400U;
  const auto scratch = ScratchFolder::create("bench-simulated-truth").value();
  const auto folder = scratch.path() / "store";
  const SimulationOptions made{.items = 1000, .users = 300, .days = 30, .seed = 1};
  NewWorkspace settings{folder, {}, "Bench", "", TasteModel::Categories};
  settings.synthetic = made;
  if (!buildWorkspace(simulateStore(made, {}).value().store, settings, {})) return 1;
  std::filesystem::create_directories(folder / "pipelines");
  if (!writeFileAtomically(folder / "pipelines" / "unpopular.toml", std::string_view(kUnpopular))) return 1;
  const auto workspace = Workspace::open(folder, {}).value();
  std::map<std::string, Tally> tallies;
  for (std::uint64_t seed = 1; seed <= runs; ++seed)
    addRun(*workspace, scratch.path() / "a.eventlog", seed, tallies);
  for (const auto& [metric, tally] : tallies) {
    const double mean = tally.z / tally.runs;
    std::printf("%-28s held %4d of %4d: %5.1f %%   z: mean %+.2f, deviation %.2f\n", metric.c_str(),
                tally.held, tally.runs, 100.0 * tally.held / tally.runs, mean,
                std::sqrt(tally.squares / tally.runs - mean * mean));
  }
  return 0;
}
