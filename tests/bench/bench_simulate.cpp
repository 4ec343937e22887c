// How many exposures a second a simulated experiment writes, the FM pipeline answering in both arms on all
// cores and SQLite taking the log: all of simulateExperiment, with the truth (everybody lives through both
// arms) and without.
#include "core/simulate/simulate_store.h"
#include "core/workspace/experiment_simulation.h"
#include "core/workspace/scratch_folder.h"
#include "core/workspace/workspace_builder.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace rankwright;

namespace {

struct Case {
  const char* name;
  std::vector<std::string> arms;
  bool truth;
};

/// Another name for the pipeline of the workspace, so that the arms do not share their answers.
void addPipeline(const std::filesystem::path& folder, const char* name) {
  std::filesystem::create_directories(folder / "pipelines");
  std::filesystem::copy(folder / "pipeline.toml", folder / "pipelines" / name);
}

void run(const Workspace& workspace, const std::filesystem::path& log, const Case& each,
         std::uint32_t users) {
  ExperimentSimulationOptions options;
  options.arms = each.arms;
  options.users = users;
  options.truth = each.truth;
  options.replace = true;
  const auto begin = std::chrono::steady_clock::now();
  const auto report = simulateExperiment(workspace, options, log).value();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  std::printf("%-34s %9.0f exposures/s   %9llu exposures   %8llu requests   %6.2f s\n", each.name,
              double(report.exposures) / seconds, static_cast<unsigned long long>(report.exposures),
              static_cast<unsigned long long>(report.requests), seconds);
}

} // namespace

int main(int argc, char** argv) {
  const auto users = argc > 1 ? static_cast<std::uint32_t>(std::atoi(argv[1])) : 5000U;
  const auto scratch = ScratchFolder::create("bench-simulate").value();
  const auto folder = scratch.path() / "store";
  const SimulationOptions made{.items = 5000, .users = 1000, .days = 30, .seed = 1};
  NewWorkspace settings{folder, {}, "Bench", "", TasteModel::Categories};
  settings.synthetic = made;
  if (!buildWorkspace(simulateStore(made, {}).value().store, settings, {})) return 1;
  addPipeline(folder, "same.toml");
  const auto workspace = Workspace::open(folder, {}).value();
  std::printf("%u apps, %u people, 21 days, 20 places, default FM pipeline, %u cores\n", made.items, users,
              std::thread::hardware_concurrency());
  const auto log = scratch.path() / "bench.eventlog";
  for (const auto& each : {Case{"A/A, without the truth", {"default", "default"}, false},
                           Case{"A/B, without the truth", {"default", "same"}, false},
                           Case{"A/B, with the truth", {"default", "same"}, true}})
    run(*workspace, log, each, users);
  return 0;
}
