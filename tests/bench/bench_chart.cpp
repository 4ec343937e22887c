// Replots a line of a million points while panning and zooming: the level of detail beside QCustomPlot's own
// drawing, with and without its adaptive sampling.
#include "widgets/chart/plot_canvas.h"
#include "widgets/chart/plot_library.h"

#include <benchmark/benchmark.h>

#include <QApplication>

#include <cmath>
#include <random>

namespace {

using namespace rankwright;

constexpr int kPoints = 1'000'000;
constexpr QSize kSize(1200, 600);

LineSeries walk() {
  std::mt19937 random(5);
  std::normal_distribution<double> normal;
  LineSeries line{QStringLiteral("Loss"), {}, {}};
  double y = 0;
  for (int i = 0; i < kPoints; ++i) {
    line.x.push_back(i);
    line.y.push_back(y += normal(random));
  }
  return line;
}

const PreparedPtr& prepared() {
  static const auto chart =
      prepareChart(std::make_shared<const ChartSpec>(ChartSpec{.series = {walk()}}), {}).value();
  return chart;
}

/// The range of a frame: panning over half of the data, or zooming in to a thousandth of it.
AxisRange frameRange(bool zooms, int frame) {
  const auto share = (frame % 60) / 60.0;
  if (!zooms) return {kPoints * 0.5 * share, kPoints * 0.5 * (share + 1)};
  const auto half = kPoints * 0.5 * std::pow(0.001, share);
  return {kPoints * 0.5 - half, kPoints * 0.5 + half};
}

void levelOfDetail(benchmark::State& state) {
  PlotCanvas canvas;
  canvas.resize(kSize);
  canvas.setChart(prepared());
  canvas.grab();
  const auto y = canvas.ranges().y;
  int frame = 0;
  for (auto _ : state) {
    canvas.setRanges({frameRange(state.range(0) != 0, frame++), y});
    canvas.drawNow();
  }
}

void plainQCustomPlot(benchmark::State& state) {
  QCustomPlot plot;
  plot.resize(kSize);
  plot.setViewport(QRect(QPoint(), kSize));
  auto* graph = plot.addGraph();
  graph->setAdaptiveSampling(state.range(1) != 0);
  const auto& line = std::get<LineSeries>(prepared()->spec->series[0]);
  graph->setData(QVector<double>(line.x.begin(), line.x.end()), QVector<double>(line.y.begin(), line.y.end()),
                 true);
  plot.rescaleAxes();
  int frame = 0;
  for (auto _ : state) {
    const auto range = frameRange(state.range(0) != 0, frame++);
    plot.xAxis->setRange(range.lower, range.upper);
    plot.replot(QCustomPlot::rpQueuedRefresh);
  }
}

void buildPyramid(benchmark::State& state) {
  const auto& line = std::get<LineSeries>(prepared()->spec->series[0]);
  for (auto _ : state)
    benchmark::DoNotOptimize(MinMaxPyramid(line.y).range(0, line.y.size()));
}

BENCHMARK(levelOfDetail)->ArgName("zooms")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->MinTime(1);
BENCHMARK(plainQCustomPlot)
    ->ArgNames({"zooms", "adaptive"})
    ->ArgsProduct({{0, 1}, {0, 1}})
    ->Unit(benchmark::kMillisecond)
    ->MinTime(1);
BENCHMARK(buildPyramid)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
