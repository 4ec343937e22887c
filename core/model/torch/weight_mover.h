#pragma once

#include "core/model/model_config.h"
#include "core/model/torch/batch_gradient.h"
#include "core/model/torch/model_weights.h"
#include "core/model/torch/row_optimizer.h"
#include "core/model/torch/worker_lanes.h"

#include <cstdint>

namespace rankwright {

/// What a step is taken with.
struct StepSettings {
  double rate = 0;
  bool freezeEmbeddings = false;
  bool freezeNetwork = false;
};

/// Moves the weights of a model against their gradient: rows of ids by `RowOptimizer`, everything else by the
/// dense form of the same optimiser.
class WeightMover {
public:
  WeightMover(const ModelWeights& weights, const ModelConfig& config, const WorkerLanes& lanes);

  /// Divides the gradient by its rows' weight, adds L2 of the ids that the batch has and of the layers,
  /// scales it down to the largest norm that is allowed, and takes a step.
  void step(ModelWeights& weights, const ModelGradient& gradient, const StepSettings& settings);

  /// Draws the embeddings anew and forgets their moments (MEDA, Liu et al. 2023).
  void reinitialise(ModelWeights& weights, std::uint64_t seed);

  /// What has to be kept to go on later.
  struct State {
    std::uint64_t steps = 0;    ///< of everything but the rows
    std::uint64_t rowSteps = 0; ///< since the rows were last drawn
    RowOptimizer rows;
    OptimizerMoments dense;
    OptimizerMoments bias;
  };
  State& state() { return state_; }

private:
  double gradientScale(const ModelWeights& weights, const ModelGradient& gradient) const;
  const RowGradients& spread(const ModelWeights& weights, const RowGradients& touched);
  void moveRows(ModelWeights& weights, const ModelGradient& gradient, const StepRule& rule);
  void moveNetwork(ModelWeights& weights, const ModelGradient& gradient, const StepRule& weightRule);

  const ModelConfig config_;
  WorkerLanes lanes_;
  State state_;
  RowGradients all_; ///< of all rows, where all are moved
};

/// Numbers of the network that training moves.
std::size_t trainedCount(const ModelWeights& weights);

} // namespace rankwright
