#pragma once

#include "core/base/result.h"
#include "core/model/model_config.h"
#include "core/model/sample_blocks.h"

#include <vector>

namespace rankwright {

/// The weighted share of positive rows of each task: what the biases start from. With a product head the
/// second is among the rows with a click. Errors: InvalidArgument when the first label is the same in all
/// rows, which leaves nothing to learn.
Result<std::vector<double>> baseRatesOf(const ModelConfig& config, const SampleBlocks& samples);

} // namespace rankwright
