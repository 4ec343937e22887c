#include "core/model/torch/model_trainer.h"

#include "core/model/torch/deep_fm_gradient.h"
#include "core/model/torch/held_out_metrics.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

double positiveShare(const LabelledRows& data) {
  return static_cast<double>(std::ranges::count(data.labels, std::uint8_t{1})) /
         static_cast<double>(data.labels.size());
}

Status checkLabelledRows(const LabelledRows& data, const ModelShape& shape) {
  if (data.rows.rowCount != data.labels.size())
    return fail(ErrorKind::InvalidArgument, "there are {} rows, but the number of labels is {}",
                data.rows.rowCount, data.labels.size());
  return checkBatch(data.rows, shape.fieldCount, shape.idCount);
}

// Biases are not shrunk: they only say how common something is.
std::vector<torch::optim::OptimizerParamGroup> parameterGroups(const DeepFmWeights& weights,
                                                               const ModelConfig& config) {
  const auto options = [&config](double l2) {
    return std::make_unique<torch::optim::AdamOptions>(
        torch::optim::AdamOptions(config.learningRate).weight_decay(l2));
  };
  std::vector<torch::optim::OptimizerParamGroup> groups;
  std::vector biases = {weights.fm.bias};
  std::vector others = {weights.fm.table};
  for (const auto& layer : weights.deep.layers) {
    biases.push_back(layer.bias);
    others.push_back(layer.weight);
  }
  groups.emplace_back(std::move(biases), options(0));
  groups.emplace_back(std::move(others), options(config.l2));
  return groups;
}

} // namespace

Status ModelTrainer::check(const ModelConfig& config, const ModelShape& shape, const LabelledRows& train,
                           const LabelledRows& heldOut) {
  RW_CHECK(checkLabelledRows(train, shape));
  RW_CHECK(checkLabelledRows(heldOut, shape));
  const auto positives = std::ranges::count(train.labels, std::uint8_t{1});
  if (positives == 0 || positives == std::ranges::ssize(train.labels))
    return fail(ErrorKind::InvalidArgument,
                "training needs rows of both labels, but of {} rows the number of positives is {}",
                train.labels.size(), positives);
  if (config.earlyStop > 0 && heldOut.labels.empty())
    return fail(ErrorKind::InvalidArgument, "early_stop needs held-out rows, but their number is {}",
                heldOut.labels.size());
  return {};
}

ModelTrainer::ModelTrainer(const ModelConfig& config, const ModelShape& shape, const LabelledRows& train,
                           const LabelledRows& heldOut)
    : config_(config),
      heldOut_(heldOut),
      batches_(train, shape.idCount, config.batchSize, config.seed,
               shape.network.hidden.empty() ? BatchGrain::Row : BatchGrain::Cell),
      weights_(initialWeights(shape, positiveShare(train), config.seed)),
      dropout_{config.network.dropout, at::detail::createCPUGenerator(config.seed + 1)},
      optimizer_(parameterGroups(weights_, config), torch::optim::AdamOptions(config.learningRate)) {}

Result<TrainedWeights> ModelTrainer::run(const CurveCallback& onEpoch, const JobControl& job) {
  for (std::uint32_t epoch = 1; epoch <= config_.epochs; ++epoch) {
    RW_ASSIGN(const auto metrics, runEpoch(epoch, job));
    if (config_.earlyStop == 0 || isBest(metrics)) keep(epoch);
    epochs_.push_back(metrics);
    if (onEpoch) onEpoch(metrics);
    if (config_.earlyStop > 0 && epoch - keptEpoch_ >= config_.earlyStop) break;
  }
  return TrainedWeights{toTensors(kept_), epochs_, keptEpoch_ - 1};
}

Result<CurvePoint> ModelTrainer::runEpoch(std::uint32_t epoch, const JobControl& job) {
  const auto stage = stageOf(epoch);
  const auto batchCount = batches_.batchCount();
  CurvePoint metrics;
  metrics.epoch = epoch;
  batches_.shuffle();
  double rows = 0;
  for (std::uint32_t number = 0; number < batchCount; ++number) {
    RW_CHECK(job.check());
    job.report(stage, epoch - 1 + static_cast<double>(number) / batchCount, config_.epochs);
    const auto batch = batches_.at(number);
    const auto size = static_cast<double>(batch.labels.numel());
    rows += size;
    metrics.trainLoss += (step(batch) - metrics.trainLoss) * size / rows;
  }
  if (!std::isfinite(metrics.trainLoss) || !isFinite(weights_))
    return fail(ErrorKind::InvalidArgument,
                "training diverged in epoch {}; choose a smaller learning_rate than {}", epoch,
                config_.learningRate);
  RW_CHECK(measureHeldOut(weights_, heldOut_, job, metrics));
  return metrics;
}

double ModelTrainer::step(const RowBatch& batch) {
  auto slope = gradient(weights_, batch, dropout_);
  weights_.fm.bias.mutable_grad() = std::move(slope.bias);
  weights_.fm.table.mutable_grad() = std::move(slope.table);
  for (std::size_t i = 0; i < slope.deep.size(); ++i) {
    weights_.deep.layers[i].weight.mutable_grad() = std::move(slope.deep[i].weight);
    weights_.deep.layers[i].bias.mutable_grad() = std::move(slope.deep[i].bias);
  }
  optimizer_.step();
  return slope.loss;
}

std::string ModelTrainer::stageOf(std::uint32_t epoch) const {
  const auto stage = fmt::format("training epoch {} of {}", epoch, config_.epochs);
  if (epochs_.empty() || !epochs_.back().heldOutAuc()) return stage;
  return fmt::format("{}, held-out AUC {:.4f}", stage, *epochs_.back().heldOutAuc());
}

bool ModelTrainer::isBest(const CurvePoint& metrics) const {
  return std::ranges::all_of(epochs_, [&metrics](const CurvePoint& earlier) {
    return *metrics.heldOutLoss() < *earlier.heldOutLoss();
  });
}

void ModelTrainer::keep(std::uint32_t epoch) {
  kept_ = config_.earlyStop > 0 ? copyOf(weights_) : weights_;
  keptEpoch_ = epoch;
}

} // namespace rankwright
