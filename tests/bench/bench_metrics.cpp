#include "core/metrics/auc.h"
#include "core/metrics/delong.h"
#include "core/metrics/log_loss.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>
#include <vector>

// What the metrics of a model take over many scored rows, each beside the shortest program that gives the
// same figure. Scores are probabilities in steps of a millionth, so that rows tie; every eighth row is
// positive.

namespace rankwright {

namespace {

struct Rows {
  std::vector<float> a;
  std::vector<float> b;
  std::vector<std::uint8_t> labels;
};

float stepped(double logit) {
  const auto p = 1 / (1 + std::exp(-logit));
  return static_cast<float>(std::round(p * 1e6) / 1e6);
}

Rows makeRows(std::size_t count) {
  std::mt19937_64 random(7);
  std::normal_distribution<double> normal;
  Rows rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.labels.push_back(random() % 8 == 0);
    const auto logit = normal(random) - 2 + rows.labels.back();
    rows.a.push_back(stepped(logit));
    rows.b.push_back(stepped(logit + 0.3 * normal(random)));
  }
  return rows;
}

/// Made once: that takes longer than what is measured.
const Rows& rowsOf(const benchmark::State& state) {
  static std::pair<std::size_t, Rows> kept;
  const auto count = static_cast<std::size_t>(state.range(0));
  if (kept.first != count) kept = {count, makeRows(count)};
  return kept.second;
}

double sortedAuc(const Rows& rows) {
  std::vector<std::pair<float, std::uint8_t>> pairs(rows.a.size());
  for (std::size_t i = 0; i < pairs.size(); ++i)
    pairs[i] = {rows.a[i], rows.labels[i]};
  std::sort(pairs.begin(), pairs.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
  double wins = 0;
  double below[2] = {0, 0};
  for (std::size_t begin = 0, end = 0; begin < pairs.size(); begin = end) {
    double group[2] = {0, 0};
    for (; end < pairs.size() && pairs[end].first == pairs[begin].first; ++end)
      ++group[pairs[end].second];
    wins += group[1] * (below[0] + group[0] / 2);
    below[0] += group[0];
    below[1] += group[1];
  }
  return wins / (below[0] * below[1]);
}

double plainLogLoss(const Rows& rows) {
  double total = 0;
  for (std::size_t i = 0; i < rows.a.size(); ++i) {
    const auto p = std::clamp(static_cast<double>(rows.a[i]), kLogLossClip, 1 - kLogLossClip);
    total -= std::log(rows.labels[i] == 1 ? p : 1 - p);
  }
  return total / static_cast<double>(rows.a.size());
}

void aucOfRows(benchmark::State& state) {
  const auto& rows = rowsOf(state);
  for (auto _ : state)
    benchmark::DoNotOptimize(auc(rows.a, rows.labels).value());
}

void aucByStdSort(benchmark::State& state) {
  const auto& rows = rowsOf(state);
  if (std::abs(sortedAuc(rows) - auc(rows.a, rows.labels).value()) > 1e-12)
    state.SkipWithError("the figures differ");
  for (auto _ : state)
    benchmark::DoNotOptimize(sortedAuc(rows));
}

void logLossOfRows(benchmark::State& state) {
  const auto& rows = rowsOf(state);
  for (auto _ : state)
    benchmark::DoNotOptimize(logLoss(rows.a, rows.labels).value());
}

void logLossByLoop(benchmark::State& state) {
  const auto& rows = rowsOf(state);
  if (std::abs(plainLogLoss(rows) - logLoss(rows.a, rows.labels).value()) > 1e-9)
    state.SkipWithError("the figures differ");
  for (auto _ : state)
    benchmark::DoNotOptimize(plainLogLoss(rows));
}

void delongOfTwoModels(benchmark::State& state) {
  const auto& rows = rowsOf(state);
  for (auto _ : state)
    benchmark::DoNotOptimize(
        delongTest(aucPlacements(rows.a, rows.labels).value(), aucPlacements(rows.b, rows.labels).value())
            .value());
}

BENCHMARK(aucOfRows)->Arg(10'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(aucByStdSort)->Arg(10'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(logLossOfRows)->Arg(10'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(logLossByLoop)->Arg(10'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(delongOfTwoModels)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace rankwright
