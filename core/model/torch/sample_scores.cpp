#include "core/model/torch/sample_scores.h"

#include "core/metrics/auc.h"
#include "core/metrics/log_loss.h"
#include "core/model/model_preset.h"
#include "core/model/rank_model.h"
#include "core/model/ranker.h"
#include "core/model/torch/row_kernels.h"
#include "core/model/torch/training_batch.h"

#include <algorithm>
#include <atomic>

namespace rankwright {

namespace {

constexpr std::size_t kChunkRows = 1024;

/// The way of a stretch of rows of one block through a model, with memory that is used again.
class BlockScorer {
public:
  BlockScorer(const ModelWeights& weights, const SampleBlocks& samples)
      : weights_(weights), gatherer_(samples) {}

  /// Writes [rows, tasks] of the block's rows [begin, end).
  void score(std::uint32_t block, std::uint32_t begin, std::uint32_t end, float* logits) {
    gather(block, begin, end);
    const auto& layout = weights_.table.layout;
    sums_.resize(places_.size() * layout.width());
    squares_.resize(places_.size());
    if (weights_.network) cells_.resize(places_.size() * batch_.fields * layout.factors);
    sumRows(weights_.table, batch_, 0, places_.size(), {sums_, squares_, cells_});
    addMachine(logits);
    if (weights_.network) addNetwork(logits);
  }

private:
  void gather(std::uint32_t block, std::uint32_t begin, std::uint32_t end) {
    places_.clear();
    for (auto row = begin; row < end; ++row)
      places_.push_back({block, row});
    gatherer_.gather(places_, batch_);
  }

  void addMachine(float* logits) const {
    const bool pairs = weights_.machine().pairs;
    const auto& layout = weights_.table.layout;
    for (std::size_t row = 0; row < places_.size(); ++row) {
      const auto shared = machineLogit(layout, sums_.data() + row * layout.width(), squares_[row], pairs);
      for (std::size_t task = 0; task < weights_.bias.size(); ++task)
        logits[row * weights_.bias.size() + task] = weights_.bias[task] + shared;
    }
  }

  void addNetwork(float* logits) {
    const auto rows = static_cast<std::int64_t>(places_.size());
    const auto width = static_cast<std::int64_t>(batch_.fields * weights_.table.layout.factors);
    Pass pass;
    const auto added =
        weights_.network->logits(WholeFactors(torch::from_blob(cells_.data(), {rows, width})), pass);
    const auto values = added.contiguous();
    for (std::int64_t i = 0; i < values.numel(); ++i)
      logits[i] += values.data_ptr<float>()[i];
  }

  const ModelWeights& weights_;
  RowGatherer gatherer_;
  std::vector<SamplePlace> places_;
  TrainingBatch batch_;
  std::vector<float> sums_, squares_, cells_;
};

struct Stretch {
  std::uint32_t block = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint64_t firstRow = 0; ///< of all samples
};

std::vector<Stretch> stretchesOf(const SampleBlocks& samples) {
  std::vector<Stretch> stretches;
  std::uint64_t rows = 0;
  for (std::uint32_t block = 0; block < samples.blockCount(); ++block) {
    const auto count = samples.block(block).rowCount;
    for (std::uint32_t begin = 0; begin < count; begin += kChunkRows)
      stretches.push_back({block, begin, std::min<std::uint32_t>(begin + kChunkRows, count), rows + begin});
    rows += count;
  }
  return stretches;
}

template <class T>
std::optional<double> valueOf(const T& result) {
  return result ? std::optional<double>(*result) : std::nullopt;
}

std::uint8_t labelFor(const std::string& output, const std::uint8_t* labels, std::uint32_t count) {
  if (count < 2 || output == kClickOutput) return labels[0];
  if (output == kConversionOutput && labels[0] != 1) return kUnknownLabel;
  return labels[1];
}

} // namespace

std::vector<std::string> outputsOf(const ModelShape& shape) {
  ModelConfig config;
  config.kind = shape.kind;
  config.network = shape.network;
  return outputsOf(config);
}

std::vector<float> probabilitiesOf(const ModelShape& shape, std::span<const float> logits) {
  std::vector<float> probabilities;
  const bool product = isMultiTask(shape.kind) && shape.network.head == Head::Product;
  probabilities.reserve(product ? logits.size() * 3 / 2 : logits.size());
  for (std::size_t i = 0; i < logits.size(); ++i) {
    probabilities.push_back(probabilityOf(logits[i]));
    if (product && i % 2 == 1) probabilities.push_back(probabilities.back() * probabilities.end()[-2]);
  }
  return probabilities;
}

Result<std::vector<float>> logitsOf(const ModelWeights& weights, const SampleBlocks& samples,
                                    const WorkerLanes& lanes, const JobControl& job) {
  const auto stretches = stretchesOf(samples);
  std::vector<float> logits(samples.rowCount() * weights.bias.size());
  std::atomic<bool> stopped = false;
  lanes.split(stretches.size(), 1, [&](unsigned, std::size_t begin, std::size_t end) {
    const torch::NoGradGuard noGradients;
    BlockScorer scorer(weights, samples);
    for (auto i = begin; i < end && !stopped; ++i) {
      if (job.cancelled()) stopped = true;
      const auto& each = stretches[i];
      scorer.score(each.block, each.begin, each.end, logits.data() + each.firstRow * weights.bias.size());
    }
  });
  RW_CHECK(job.check());
  return logits;
}

std::vector<std::uint8_t> labelsOf(const SampleBlocks& samples, const std::string& output) {
  std::vector<std::uint8_t> labels;
  labels.reserve(samples.rowCount());
  const auto count = static_cast<std::uint32_t>(samples.labels().size());
  for (std::uint32_t number = 0; number < samples.blockCount(); ++number) {
    const auto block = samples.block(number);
    for (std::size_t row = 0; row < block.rowCount; ++row)
      labels.push_back(labelFor(output, block.labels.data() + row * count, count));
  }
  return labels;
}

std::vector<OutputQuality> qualityOf(const ModelShape& shape, std::span<const float> probabilities,
                                     const SampleBlocks& samples) {
  const auto outputs = outputsOf(shape);
  std::vector<OutputQuality> qualities;
  for (std::size_t output = 0; output < outputs.size(); ++output) {
    const auto all = labelsOf(samples, outputs[output]);
    std::vector<float> scores;
    std::vector<std::uint8_t> labels;
    for (std::size_t row = 0; row < all.size(); ++row) {
      if (all[row] == kUnknownLabel) continue;
      scores.push_back(probabilities[row * outputs.size() + output]);
      labels.push_back(all[row]);
    }
    OutputQuality quality{outputs[output], {}, {}};
    if (!labels.empty())
      quality = {outputs[output], valueOf(logLoss(scores, labels)), valueOf(auc(scores, labels))};
    qualities.push_back(std::move(quality));
  }
  return qualities;
}

} // namespace rankwright
