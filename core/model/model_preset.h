#pragma once

#include "core/model/model_config.h"

#include <string>
#include <vector>

namespace rankwright {

/// What a model of the kind is before anything is said about it: layers, body, head, weights of tasks, as its
/// paper or the source of the preset has them.
ModelConfig presetOf(ModelKind kind);

/// Names of a model's outputs, in order: "pctr"; "pctr", "pctcvr" of an independent head; "pctr", "pcvr",
/// "pctcvr" of a product head.
std::vector<std::string> outputsOf(const ModelConfig& config);

/// Whether the kind has a multi-layer perceptron, in one piece or by tasks.
bool isDeep(ModelKind kind);

/// Whether its tasks share experts behind gates.
bool hasExperts(const ModelConfig& config);

} // namespace rankwright
