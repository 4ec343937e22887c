#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/learning_curve.h"
#include "core/model/sample_blocks.h"
#include "core/model/torch/model_weights.h"
#include "core/model/torch/worker_lanes.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// Names of a model's outputs, as `outputsOf` a configuration gives them.
std::vector<std::string> outputsOf(const ModelShape& shape);

/// Turns the logits of tasks, [rows, tasks], into the probabilities of outputs, [rows, outputs].
std::vector<float> probabilitiesOf(const ModelShape& shape, std::span<const float> logits);

/// The logits of all samples, [rows, tasks], in their order, as training sees them but without dropout.
/// Errors: Cancelled.
Result<std::vector<float>> logitsOf(const ModelWeights& weights, const SampleBlocks& samples,
                                    const WorkerLanes& lanes, const JobControl& job);

/// What an output is judged by: the label of each row, `kUnknownLabel` where the output says nothing about it
/// (of pcvr: rows without a click).
std::vector<std::uint8_t> labelsOf(const SampleBlocks& samples, const std::string& output);

/// Log loss and AUC of each output.
std::vector<OutputQuality> qualityOf(const ModelShape& shape, std::span<const float> probabilities,
                                     const SampleBlocks& samples);

} // namespace rankwright
