#include "core/runs/training_estimate.h"

#include "core/model/memory_samples.h"
#include "core/model/model_preset.h"
#include "core/runs/user_weights.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace rankwright {

namespace {

constexpr std::uint64_t kFloats = 3; // a weight and the two moments of Adam
constexpr std::uint32_t kFewBatches = 2;
constexpr std::uint32_t kMoreBatches = 8;
constexpr std::uint32_t kMostRows = 8192; // of a batch that time is measured by
/// Of a training's time that must be by its rows for the difference of two to tell it.
constexpr double kLeastShare = 0.1;

constexpr int kTimings = 2;

std::uint64_t chain(std::uint64_t inputs, const std::vector<std::uint32_t>& layers) {
  std::uint64_t weights = 0;
  for (const auto units : layers) {
    weights += (inputs + 1) * units;
    inputs = units;
  }
  return weights;
}

std::uint64_t unitsOf(const std::vector<std::uint32_t>& layers) {
  std::uint64_t units = 0;
  for (const auto each : layers)
    units += each;
  return units;
}

std::uint64_t multiTaskWeights(const ModelConfig& config, std::uint64_t inputs) {
  const auto& network = config.network;
  std::uint64_t weights = 0;
  auto towerInputs = inputs;
  if (hasExperts(config)) {
    weights += network.experts * chain(inputs, network.hidden) + 2 * (inputs + 1) * network.experts;
    if (!network.hidden.empty()) towerInputs = network.hidden.back();
  }
  const auto last = network.towers.empty() ? towerInputs : network.towers.back();
  return weights + 2 * (chain(towerInputs, network.towers) + last + 1);
}

/// Weights and biases of the layers.
std::uint64_t networkWeights(const ModelConfig& config, std::uint32_t fields) {
  const std::uint64_t inputs = std::uint64_t{fields} * config.embedding;
  if (!isDeep(config.kind)) return 0;
  if (isMultiTask(config.kind)) return multiTaskWeights(config, inputs);
  auto weights = chain(inputs, config.network.hidden) +
                 (config.network.hidden.empty() ? 0 : config.network.hidden.back() + 1);
  if (config.kind == ModelKind::DcnV2) weights += config.network.crossLayers * inputs * (inputs + 1);
  return weights;
}

/// Numbers that a row leaves between its layers on the way there, and as many on the way back.
std::uint64_t activations(const ModelConfig& config, const TrainingSize& size) {
  const auto& network = config.network;
  const auto inputs = static_cast<std::uint64_t>(size.fields) * config.embedding;
  const auto banks = hasExperts(config) ? network.experts : 1;
  const auto layers = isDeep(config.kind) ? banks * unitsOf(network.hidden) + 2 * unitsOf(network.towers) : 0;
  const auto crossed = config.kind == ModelKind::DcnV2 ? network.crossLayers * inputs : 0;
  const auto entries = static_cast<std::uint64_t>(std::ceil(size.fields * size.entriesPerCell));
  return 2 * (inputs + layers + crossed) + entries * (config.embedding + 2);
}

/// Rare ids are drawn seldom, as in a store.
std::uint32_t drawId(std::int64_t ids, SplitMix64& random) {
  const auto share = static_cast<double>(random.next() >> 11) * 0x1p-53;
  return static_cast<std::uint32_t>(share * share * share * static_cast<double>(ids));
}

EncodedBatch randomRows(const TrainingSize& size, std::uint32_t rows, SplitMix64& random) {
  const auto perField = std::max<std::int64_t>(1, size.ids / std::max(size.fields, 1U));
  const auto perCell = std::max(1U, static_cast<std::uint32_t>(std::lround(size.entriesPerCell)));
  EncodedBatch batch;
  batch.rowCount = rows;
  batch.fieldCount = size.fields;
  for (std::uint32_t row = 0; row < rows; ++row)
    for (std::uint32_t field = 0; field < size.fields; ++field) {
      const auto own = std::min<std::uint32_t>(perCell, static_cast<std::uint32_t>(perField));
      const auto first = drawId(perField - own + 1, random);
      for (std::uint32_t i = 0; i < own; ++i) {
        batch.ids.push_back(field * perField + first + i);
        batch.values.push_back(1.0F / static_cast<float>(own));
      }
      batch.offsets.push_back(static_cast<std::uint32_t>(batch.ids.size()));
    }
  return batch;
}

std::vector<std::string> labelsOf(const ModelConfig& config) {
  if (isMultiTask(config.kind)) return {"click", "install"};
  return {config.samples.label};
}

/// One of ten rows is positive, the first of them for certain.
std::vector<std::uint8_t> randomLabels(std::uint32_t rows, std::size_t labels, SplitMix64& random) {
  std::vector<std::uint8_t> values;
  for (std::uint32_t row = 0; row < rows; ++row) {
    const auto label = static_cast<std::uint8_t>(row == 0 || random.next() % 10 == 0);
    values.insert(values.end(), labels, label);
  }
  return values;
}

Result<MemorySamples> randomSamples(const ModelConfig& config, const TrainingSize& size, std::uint32_t rows) {
  SplitMix64 random(config.seed);
  const auto labels = labelsOf(config);
  const auto batch = randomRows(size, rows, random);
  const auto values = randomLabels(rows, labels.size(), random);
  return MemorySamples::of({size.fields, std::max<std::int64_t>(size.ids, size.fields), labels, false},
                           {batch, values, {}, {}});
}

Result<double> secondsOf(const ModelBackend& backend, const TrainingPlan& plan, const MemorySamples& samples,
                         const JobControl& job) {
  RW_ASSIGN(const auto none, MemorySamples::create(samples.shape()));
  const auto start = std::chrono::steady_clock::now();
  RW_CHECK(backend.train(plan, samples, none, {}, {job.stop, {}}));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TrainingPlan planOf(ModelConfig config, const MemorySamples& samples) {
  config.epochs = 1;
  config.earlyStop = 0;
  config.heldOut = 0;
  config.batchSize = std::min(config.batchSize, kMostRows);
  config.threads = std::max(config.threads, 1U);
  config.optimization.phases.clear();
  TrainingPlan plan;
  plan.shape = shapeOf(config, samples.fieldCount(), samples.idCount());
  plan.config = std::move(config);
  return plan;
}

/// Seconds a row takes, from two trainings whose difference is `rows`: what every training takes to begin is
/// not in it. Where a pause of the machine fell into the shorter one, it is.
Result<double> secondsPerRow(const ModelBackend& backend, const ModelConfig& config, const MemorySamples& few,
                             const MemorySamples& more, const JobControl& job) {
  RW_ASSIGN(const auto shortTime, secondsOf(backend, planOf(config, few), few, job));
  RW_ASSIGN(const auto longTime, secondsOf(backend, planOf(config, more), more, job));
  const auto whole = longTime / static_cast<double>(more.rowCount());
  const auto added = (longTime - shortTime) / static_cast<double>(more.rowCount() - few.rowCount());
  return added > kLeastShare * whole ? added : whole;
}

} // namespace

TrainingEstimate estimateMemory(const ModelConfig& config, const TrainingSize& size) {
  TrainingEstimate estimate;
  const auto weights =
      static_cast<std::uint64_t>(size.ids) * (config.embedding + 1) + networkWeights(config, size.fields) + 1;
  estimate.modelBytes = weights * sizeof(float);
  estimate.memoryBytes = kFloats * estimate.modelBytes +
                         config.batchSize * activations(config, size) * sizeof(float) +
                         static_cast<std::uint64_t>(size.ids) * sizeof(std::uint32_t);
  return estimate;
}

Result<TrainingEstimate> estimateTraining(const ModelBackend& backend, const ModelConfig& config,
                                          const TrainingSize& size, const JobControl& job) {
  const auto batch = std::min(config.batchSize, kMostRows);
  RW_ASSIGN(const auto few, randomSamples(config, size, kFewBatches * batch));
  RW_ASSIGN(const auto more, randomSamples(config, size, kMoreBatches * batch));
  std::vector<double> timings;
  for (int i = 0; i < kTimings; ++i) {
    RW_CHECK(job.check());
    job.report("estimating", i, kTimings);
    RW_ASSIGN(const auto seconds, secondsPerRow(backend, config, few, more, job));
    timings.push_back(seconds);
  }
  const auto [fastest, slowest] = std::ranges::minmax(timings);
  auto estimate = estimateMemory(config, size);
  const auto rows = static_cast<double>(size.rows);
  const auto mean = (fastest + slowest) / 2;
  estimate.samplesPerSecond = 1 / mean;
  estimate.leastSeconds = rows * fastest * (config.earlyStop > 0 ? 1 : config.epochs);
  estimate.seconds = rows * mean * config.epochs;
  estimate.mostSeconds = rows * slowest * config.epochs;
  return estimate;
}

} // namespace rankwright
