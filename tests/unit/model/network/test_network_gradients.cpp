#include "network_headers.h"

#include "any_model.h"

#include <cmath>

using namespace rankwright;

namespace {

/// A model and a batch of all its samples.
struct Bench {
  ModelConfig config;
  MemorySamples samples;
  ModelWeights weights;
  TrainingBatch batch;
  WorkerLanes lanes;

  Bench(const ModelConfig& modelConfig, const SampleTraits& traits, unsigned threads)
      : config(modelConfig), samples(samplesFor(modelConfig, 7, 64, traits)), lanes(threads) {
    const std::vector<double> rates(taskCountOf(planFor(config, samples).shape), 0.3);
    weights = drawWeights(planFor(config, samples).shape, rates, config.optimization.initialDeviation, 5);
    moveBiases();
    std::vector<SamplePlace> places;
    for (std::uint32_t row = 0; row < 64; ++row)
      places.push_back({0, row});
    RowGatherer(samples).gather(places, batch);
  }

  /// Rows without entries would stand on the kink of max(0, ·), where a difference is no slope.
  void moveBiases() {
    if (!weights.network) return;
    torch::manual_seed(1);
    weights.network->visit([](const std::string&, torch::Tensor& tensor, TensorRole role) {
      if (role == TensorRole::Offset) tensor.add_(torch::randn_like(tensor), 0.3);
    });
  }

  double loss() { return BatchGradient(weights, taskLossOf(config), lanes).of(batch, 3).loss; }
};

/// Central differences along a direction that changes every number of the span.
template <class Loss>
double differenceAlong(std::span<float> values, std::span<const float> direction, Loss loss) {
  constexpr float kStep = 4e-4F;
  const std::vector<float> there(values.begin(), values.end());
  const auto at = [&](float step) {
    for (std::size_t i = 0; i < values.size(); ++i)
      values[i] = there[i] + step * direction[i];
    return loss();
  };
  const double difference = at(kStep) - at(-kStep);
  std::ranges::copy(there, values.begin());
  return difference / (2.0 * kStep);
}

std::vector<float> directionOf(std::size_t size, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<float> direction(size);
  for (auto& each : direction)
    each = random() % 2 == 0 ? 1.0F : -1.0F;
  return direction;
}

double product(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += static_cast<double>(a[i]) * b[i];
  return sum;
}

} // namespace

class TestNetworkGradients : public QObject {
  Q_OBJECT

private slots:
  void agreeWithDifferences_data() { addEveryModel(); }

  void agreeWithDifferences() {
    QFETCH(ModelConfig, config);
    for (const bool single : {false, true}) {
      Bench bench(config, {single, true, false}, 1);
      const auto gradient = BatchGradient(bench.weights, taskLossOf(config), bench.lanes).of(bench.batch, 3);
      compare(bench, "bias", bench.weights.bias, gradient.bias);
      compareRows(bench, gradient.rows);
      compareNetwork(bench, gradient.dense);
    }
  }

  void threadsOnlyChangeTheLastBits_data() { addEveryModel(); }

  void threadsOnlyChangeTheLastBits() {
    QFETCH(ModelConfig, config);
    Bench one(config, {}, 1), three(config, {}, 3);
    const auto a = BatchGradient(one.weights, taskLossOf(config), one.lanes).of(one.batch, 3);
    const auto b = BatchGradient(three.weights, taskLossOf(config), three.lanes).of(three.batch, 3);
    QVERIFY(std::abs(a.loss - b.loss) < 1e-4 * std::abs(a.loss));
    QCOMPARE(a.rows.ids, b.rows.ids);
    for (std::size_t i = 0; i < a.rows.values.size(); ++i)
      QVERIFY(std::abs(a.rows.values[i] - b.rows.values[i]) < 1e-4);
    for (std::size_t i = 0; i < a.dense.size(); ++i)
      QVERIFY(std::abs(a.dense[i] - b.dense[i]) < 1e-3);
  }

  /// Labels that are not known say nothing: the gradient is that of the other rows.
  void unknownLabelsSayNothing() {
    Bench bench(presetOf(ModelKind::FactorizationMachine), {true, false, false}, 1);
    const TaskLoss loss = taskLossOf(bench.config);
    bench.batch.labels[5] = kUnknownLabel;
    const auto masked = BatchGradient(bench.weights, loss, bench.lanes).of(bench.batch, 3);
    bench.batch.labels[5] = 1;
    bench.batch.weights[5] = 0;
    const auto weightless = BatchGradient(bench.weights, loss, bench.lanes).of(bench.batch, 3);
    QCOMPARE(masked.loss, weightless.loss);
    QCOMPARE(masked.rows.values, weightless.rows.values);
  }

private:
  static void compare(Bench& bench, const char* what, std::span<float> values,
                      std::span<const float> gradient) {
    QCOMPARE(values.size(), gradient.size());
    for (unsigned seed = 1; seed <= 3; ++seed) {
      const auto direction = directionOf(values.size(), seed);
      const auto expected = differenceAlong(values, direction, [&] { return bench.loss(); });
      const auto actual = product(gradient, direction);
      const auto tolerance =
          0.01 * std::abs(expected) + 0.05 + 0.002 * std::sqrt(product(gradient, gradient));
      QVERIFY2(std::abs(actual - expected) < tolerance,
               qPrintable(QStringLiteral("%1: %2, expected %3").arg(what).arg(actual).arg(expected)));
    }
  }

  static void compareRows(Bench& bench, const RowGradients& rows) {
    std::vector<float> all(bench.weights.table.values.size());
    const std::size_t width = bench.weights.table.layout.width();
    for (std::size_t i = 0; i < rows.ids.size(); ++i)
      std::copy_n(rows.values.begin() + static_cast<std::ptrdiff_t>(i * width), width,
                  all.begin() + static_cast<std::ptrdiff_t>(rows.ids[i] * width));
    compare(bench, "rows", bench.weights.table.values, all);
  }

  static void compareNetwork(Bench& bench, std::span<const float> gradient) {
    if (!bench.weights.network) return;
    std::size_t at = 0;
    bench.weights.network->visit([&](const std::string& name, torch::Tensor& tensor, TensorRole role) {
      if (role == TensorRole::Statistic) return;
      const auto count = static_cast<std::size_t>(tensor.numel());
      compare(bench, name.c_str(), {tensor.data_ptr<float>(), count}, gradient.subspan(at, count));
      at += count;
    });
    QCOMPARE(at, gradient.size());
  }
};

QTEST_APPLESS_MAIN(TestNetworkGradients)
#include "test_network_gradients.moc"
