#pragma once

#include "core/model/model_config.h"
#include "core/model/training_plan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// What training makes small.
struct TaskLoss {
  std::uint32_t tasks = 1;
  bool product = false;            ///< the second task's probability is that of both (ESMM)
  std::vector<double> taskWeights; ///< by task
  double rankShare = 0;            ///< ρ of (1 − ρ) · pointwise + ρ · pairs
  std::uint32_t pairNegatives = 8;

  bool isPointwise() const { return rankShare == 0; }
};

/// That of a configuration; task weights of 1 where it names none.
TaskLoss taskLossOf(const ModelConfig& config);

/// Rows whose loss is asked for.
struct LossRows {
  std::uint32_t rows = 0;
  std::span<const float> logits;        ///< [rows, tasks]
  std::span<const std::uint8_t> labels; ///< [rows, labels]; 0, 1 or `kUnknownLabel`
  std::uint32_t labelCount = 1;
  std::span<const float> weights; ///< [rows]
};

/// Σ of the rows' weighted losses, and in `slopes` [rows, tasks] its gradient along the logits. Labels that
/// are not known count for nothing.
///
/// pointwise, of a task with label y and logit z: −ln σ(z) if y, else −ln(1 − σ(z)). With the product head
/// the second task has p = σ(z_1) σ(z_2): the loss over all rows of click and install together (Ma et al.
/// 2018).
double pointwiseLoss(const TaskLoss& loss, const LossRows& rows, std::span<float> slopes);

/// Adds the in-batch pair loss of each task, mean of softplus(−(z⁺ − z⁻)) over `pairNegatives` negative rows
/// drawn for each positive one, times the rows' weight and ρ; the pointwise loss and its slopes count 1 − ρ
/// (Combined-Pair, Lin et al., KDD 2024). Nothing is added for a task whose rows have one label.
double combinedPairLoss(const TaskLoss& loss, const LossRows& rows, std::uint64_t noise,
                        std::span<float> slopes);

} // namespace rankwright
