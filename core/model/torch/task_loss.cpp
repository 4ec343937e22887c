#include "core/model/torch/task_loss.h"

#include "core/base/hash.h"
#include "core/model/sample_blocks.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

double sigmoid(double z) {
  return z >= 0 ? 1 / (1 + std::exp(-z)) : std::exp(z) / (1 + std::exp(z));
}

double softplus(double z) {
  return std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z)));
}

/// Loss and slope of one logit.
struct Term {
  double loss = 0;
  double slope = 0;
};

Term logistic(double z, bool label) {
  return {softplus(label ? -z : z), sigmoid(z) - (label ? 1 : 0)};
}

/// Of p = σ(a) σ(b), along a and b.
struct ProductTerm {
  double loss = 0;
  double first = 0;
  double second = 0;
};

ProductTerm product(double a, double b, bool label) {
  const double p = sigmoid(a);
  const double c = sigmoid(b);
  // 1 − p c without the difference of numbers near 1.
  const double rest = sigmoid(-a) + p * sigmoid(-b);
  if (label) return {softplus(-a) + softplus(-b), -sigmoid(-a), -sigmoid(-b)};
  const double odds = p * c / rest;
  return {-std::log(rest), odds * sigmoid(-a), odds * sigmoid(-b)};
}

std::uint8_t labelOf(const LossRows& rows, std::uint32_t row, std::uint32_t task) {
  return rows.labels[std::size_t{row} * rows.labelCount + task];
}

/// The slopes of a row's logits are added to.
double rowLoss(const TaskLoss& loss, const LossRows& rows, std::uint32_t row, float* slopes) {
  const auto* logits = rows.logits.data() + std::size_t{row} * loss.tasks;
  double sum = 0;
  for (std::uint32_t task = 0; task < loss.tasks; ++task) {
    const auto label = labelOf(rows, row, task);
    if (label == kUnknownLabel) continue;
    const auto weight = loss.taskWeights[task] * rows.weights[row];
    if (loss.product && task == 1) {
      const auto term = product(logits[0], logits[1], label == 1);
      sum += weight * term.loss;
      slopes[0] += static_cast<float>(weight * term.first);
      slopes[1] += static_cast<float>(weight * term.second);
    } else {
      const auto term = logistic(logits[task], label == 1);
      sum += weight * term.loss;
      slopes[task] += static_cast<float>(weight * term.slope);
    }
  }
  return sum;
}

struct RowsByLabel {
  std::vector<std::uint32_t> positive;
  std::vector<std::uint32_t> negative;
};

RowsByLabel rowsByLabel(const LossRows& rows, std::uint32_t task) {
  RowsByLabel split;
  for (std::uint32_t row = 0; row < rows.rows; ++row) {
    const auto label = labelOf(rows, row, task);
    if (label != kUnknownLabel) (label == 1 ? split.positive : split.negative).push_back(row);
  }
  return split;
}

double pairLoss(const TaskLoss& loss, const LossRows& rows, std::uint32_t task, std::uint64_t noise,
                double scale, std::span<float> slopes) {
  const auto split = rowsByLabel(rows, task);
  if (split.positive.empty() || split.negative.empty()) return 0;
  const auto pairs = static_cast<double>(split.positive.size()) * loss.pairNegatives;
  const auto place = [&](std::uint32_t row) { return std::size_t{row} * loss.tasks + task; };
  double sum = 0;
  for (const auto positive : split.positive)
    for (std::uint32_t draw = 0; draw < loss.pairNegatives; ++draw) {
      const auto hash = hashInteger(positive, noise + draw);
      const auto negative = split.negative[hash % split.negative.size()];
      const double gap = rows.logits[place(positive)] - rows.logits[place(negative)];
      sum += softplus(-gap);
      const auto slope = static_cast<float>(scale / pairs * sigmoid(-gap));
      slopes[place(positive)] -= slope;
      slopes[place(negative)] += slope;
    }
  return scale * sum / pairs;
}

} // namespace

TaskLoss taskLossOf(const ModelConfig& config) {
  TaskLoss loss;
  loss.tasks = isMultiTask(config.kind) ? 2 : 1;
  loss.product = isMultiTask(config.kind) && config.network.head == Head::Product;
  loss.taskWeights = config.optimization.taskWeights;
  if (loss.taskWeights.empty()) loss.taskWeights.assign(loss.tasks, 1);
  loss.rankShare = config.optimization.rankShare;
  loss.pairNegatives = config.optimization.pairNegatives;
  return loss;
}

double pointwiseLoss(const TaskLoss& loss, const LossRows& rows, std::span<float> slopes) {
  std::ranges::fill(slopes, 0.0F);
  double sum = 0;
  for (std::uint32_t row = 0; row < rows.rows; ++row)
    sum += rowLoss(loss, rows, row, slopes.data() + std::size_t{row} * loss.tasks);
  return sum;
}

double combinedPairLoss(const TaskLoss& loss, const LossRows& rows, std::uint64_t noise,
                        std::span<float> slopes) {
  const auto kept = static_cast<float>(1 - loss.rankShare);
  double sum = kept * pointwiseLoss(loss, rows, slopes);
  for (auto& slope : slopes)
    slope *= kept;
  double weight = 0;
  for (const auto each : rows.weights)
    weight += each;
  for (std::uint32_t task = 0; task < loss.tasks; ++task)
    sum += pairLoss(loss, rows, task, hashInteger(task, noise),
                    loss.rankShare * weight * loss.taskWeights[task], slopes);
  return sum;
}

} // namespace rankwright
