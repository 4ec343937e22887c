#pragma once

#include "core/model/learning_curve.h"
#include "core/model/model_config.h"
#include "core/model/safetensors.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace rankwright {

/// The sizes that a model's weights follow from.
struct ModelShape {
  std::uint32_t fieldCount = 0;
  std::int64_t idCount = 0;
  std::uint32_t embedding = 0;
  ModelKind kind = ModelKind::FactorizationMachine;
  NetworkOptions network = {};
};

/// That of a configuration.
ModelShape shapeOf(const ModelConfig& config, std::uint32_t fieldCount, std::int64_t idCount);

/// Several processes that train one model together, each on samples of its own: gradients are those of the
/// summed batch. All have the same configuration.
struct TrainingGroup {
  std::uint32_t size = 1; ///< processes
  std::uint32_t rank = 0; ///< of this one, below `size`
  std::string host;       ///< where rank 0 listens
  std::uint16_t port = 0;
  double timeoutSeconds = 60; ///< after which a process that waits for the others gives up
};

/// One training.
struct TrainingPlan {
  ModelConfig config; ///< `threads` is at least 1
  ModelShape shape;
  std::span<const std::uint32_t> idCounts = {}; ///< [ids], training rows with the id; empty when not known
  /// Where training is kept when it pauses, to go on from there to the same weights. "" keeps nothing. One
  /// that is there is taken up; it is removed once training has ended.
  std::filesystem::path checkpoint = {};
  /// The checkpoint stays once training has ended: where `goesOnFromShorter`, one of more epochs takes it up.
  bool keepsCheckpoint = false;
  std::uint64_t dataHash = 0; ///< of the samples: a checkpoint of others is refused
  std::stop_token pause = {}; ///< asked to stop, training writes the checkpoint and returns
  std::optional<TrainingGroup> group = {};
};

/// Whether a training of fewer epochs begins as this one: its steps are the same up to there.
bool goesOnFromShorter(const ModelConfig& config);

/// What training gave.
struct TrainedWeights {
  std::vector<FloatTensor> tensors;
  std::vector<CurvePoint> curve;
  std::uint32_t kept = 0; ///< position in `curve` of the point whose weights these are
  bool paused = false;    ///< it stopped for a pause: `tensors` are those of the moment
};

/// Called on the training thread.
using CurveCallback = std::function<void(const CurvePoint&)>;

} // namespace rankwright
