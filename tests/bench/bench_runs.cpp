#include "core/runs/resampled_metrics.h"
#include "core/runs/run_comparison.h"
#include "core/runs/user_weights.h"
#include "tests/unit/runs/simulated_predictions.h"

#include <benchmark/benchmark.h>

#include <map>

// What it takes to judge a run and to compare two, and what a replicate of the bootstrap would take if the
// rows of the users drawn were gathered and judged as rows are. Ten rows a user; labels click and install.

namespace rankwright {

namespace {

/// Made once: that takes longer than what is measured.
const Predictions& predictionsOf(std::int64_t rows, std::uint64_t model) {
  static std::map<std::pair<std::int64_t, std::uint64_t>, Predictions> kept;
  auto& predictions = kept[{rows, model}];
  if (predictions.rowCount() == 0) {
    SimulatedRows options;
    options.users = static_cast<std::uint32_t>(rows / options.rowsPerUser);
    options.model = model;
    predictions = simulatePredictions(options);
  }
  return predictions;
}

JudgedRows rowsOf(const benchmark::State& state) {
  return judgedRows(predictionsOf(state.range(0), 1), "pctr").value();
}

void judge(benchmark::State& state) {
  const auto rows = rowsOf(state);
  for (auto _ : state)
    benchmark::DoNotOptimize(outputMetrics(rows).value());
}

void compare(benchmark::State& state) {
  auto a = predictionsOf(state.range(0), 1);
  auto b = predictionsOf(state.range(0), 2);
  a.outputs.resize(1);
  b.outputs.resize(1);
  for (auto _ : state)
    benchmark::DoNotOptimize(compareOutputs(a, b).value());
}

void replicateBySums(benchmark::State& state) {
  const auto rows = rowsOf(state);
  const auto metrics = ResampledMetrics::of(rows, {}).value();
  std::vector<std::uint8_t> weights(metrics.userCount());
  std::uint32_t replicate = 0;
  for (auto _ : state) {
    drawUserWeights(1, replicate++, weights);
    benchmark::DoNotOptimize(metrics.with(weights));
  }
}

void replicateByGathering(benchmark::State& state) {
  const auto rows = rowsOf(state);
  std::vector<std::uint8_t> weights(rows.userCount);
  std::uint32_t replicate = 0;
  for (auto _ : state) {
    drawUserWeights(1, replicate++, weights);
    std::vector<std::uint32_t> drawn;
    for (std::uint32_t row = 0; row < rows.size(); ++row)
      drawn.insert(drawn.end(), weights[rows.users[row]], row);
    benchmark::DoNotOptimize(outputMetrics(subset(rows, drawn)).value());
  }
}

BENCHMARK(judge)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(compare)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(replicateBySums)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(replicateByGathering)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace rankwright
