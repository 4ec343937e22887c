#include "core/model/torch/weight_mover.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

constexpr std::size_t kRowGrain = 512;
constexpr std::size_t kWeightGrain = 1 << 14;

double squaredNorm(std::span<const float> values) {
  double sum = 0;
  for (const double value : values)
    sum += value * value;
  return sum;
}

} // namespace

std::size_t trainedCount(const ModelWeights& weights) {
  std::size_t count = 0;
  if (weights.network)
    weights.network->visit([&count](const std::string&, torch::Tensor& tensor, TensorRole role) {
      if (role != TensorRole::Statistic) count += static_cast<std::size_t>(tensor.numel());
    });
  return count;
}

WeightMover::WeightMover(const ModelWeights& weights, const ModelConfig& config, const WorkerLanes& lanes)
    : config_(config),
      lanes_(lanes),
      state_{0, 0, RowOptimizer(config.optimization.optimizer, weights.table, config.optimization.rowDecay),
             OptimizerMoments(config.optimization.optimizer, trainedCount(weights)),
             OptimizerMoments(config.optimization.optimizer, weights.bias.size())} {}

void WeightMover::step(ModelWeights& weights, const ModelGradient& gradient, const StepSettings& settings) {
  const auto optimizer = config_.optimization.optimizer;
  const auto scale = gradientScale(weights, gradient);
  ++state_.steps;
  const auto plain = stepRule(optimizer, settings.rate, scale, 0, state_.steps);
  if (!settings.freezeEmbeddings) {
    ++state_.rowSteps;
    moveRows(weights, gradient, stepRule(optimizer, settings.rate, scale, config_.l2, state_.rowSteps));
  }
  if (settings.freezeNetwork) return;
  moveWeights(plain, gradient.bias.data(), gradient.bias.size(), weights.bias.data(),
              state_.bias.first.empty() ? nullptr : state_.bias.first.data(), state_.bias.second.data());
  if (weights.network)
    moveNetwork(weights, gradient,
                stepRule(optimizer, settings.rate, scale, config_.optimization.networkL2, state_.steps));
}

double WeightMover::gradientScale(const ModelWeights& weights, const ModelGradient& gradient) const {
  const double scale = 1 / std::max(gradient.weight, 1e-30);
  const auto largest = config_.optimization.clipNorm;
  if (largest == 0) return scale;
  const auto sum = squaredNorm(gradient.bias) + squaredNorm(gradient.rows.values) +
                   (weights.network ? squaredNorm(gradient.dense) : 0);
  const auto norm = scale * std::sqrt(sum);
  return norm > largest ? scale * largest / norm : scale;
}

/// Momentum and L2 go on for rows that the batch does not have, as in libraries with dense gradients.
const RowGradients& WeightMover::spread(const ModelWeights& weights, const RowGradients& touched) {
  const std::size_t width = weights.table.layout.width();
  all_.ids.resize(static_cast<std::size_t>(weights.table.rowCount()));
  std::iota(all_.ids.begin(), all_.ids.end(), 0U);
  all_.values.assign(weights.table.values.size(), 0);
  for (std::size_t i = 0; i < touched.ids.size(); ++i)
    std::copy_n(touched.values.begin() + static_cast<std::ptrdiff_t>(i * width), width,
                all_.values.begin() + static_cast<std::ptrdiff_t>(touched.ids[i] * width));
  return all_;
}

void WeightMover::moveRows(ModelWeights& weights, const ModelGradient& gradient, const StepRule& rule) {
  const auto& rows = config_.optimization.allRows ? spread(weights, gradient.rows) : gradient.rows;
  lanes_.split(rows.ids.size(), kRowGrain, [&](unsigned, std::size_t begin, std::size_t end) {
    state_.rows.move(weights.table, rows, rule, state_.rowSteps, begin, end);
  });
}

void WeightMover::moveNetwork(ModelWeights& weights, const ModelGradient& gradient,
                              const StepRule& weightRule) {
  auto offsetRule = weightRule;
  offsetRule.l2 = 0;
  auto& moments = state_.dense;
  std::size_t at = 0;
  weights.network->visit([&](const std::string&, torch::Tensor& tensor, TensorRole role) {
    if (role == TensorRole::Statistic) return;
    const auto& rule = role == TensorRole::Weight ? weightRule : offsetRule;
    const auto count = static_cast<std::size_t>(tensor.numel());
    auto* values = tensor.data_ptr<float>();
    lanes_.split(count, kWeightGrain, [&](unsigned, std::size_t begin, std::size_t end) {
      moveWeights(rule, gradient.dense.data() + at + begin, end - begin, values + begin,
                  moments.first.empty() ? nullptr : moments.first.data() + at + begin,
                  moments.second.data() + at + begin);
    });
    at += count;
  });
}

void WeightMover::reinitialise(ModelWeights& weights, std::uint64_t seed) {
  drawRows(weights.table, config_.optimization.initialDeviation, seed);
  state_.rows.forget();
  state_.rowSteps = 0;
}

} // namespace rankwright
