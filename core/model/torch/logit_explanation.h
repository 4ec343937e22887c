#pragma once

#include "core/model/encoded_batch.h"
#include "core/model/rank_model.h"
#include "core/model/torch/model_weights.h"
#include "core/model/torch/request_scorer.h"

#include <vector>

namespace rankwright {

/// The parts of the logits that the rows were given. `rows` has the cells in common too.
std::vector<LogitParts> explainLogits(const ModelWeights& weights, const EncodedBatch& rows,
                                      const TaskLogits& scored, const GateRecord& record);

/// Means over all rows of what was recorded.
GateStatistics statisticsOf(const ModelWeights& weights, const GateRecord& record);

} // namespace rankwright
