#pragma once

#include "core/base/result.h"
#include "core/model/model_backend.h"
#include "core/model/rank_model.h"

#include <memory>
#include <vector>

namespace rankwright {

/// A factorisation machine (Rendle 2010, equations 1 and 5) that scores without LibTorch: loading LibTorch
/// takes most of a second and a hundred megabytes, which nobody should pay who only asks a trained model.
/// LibTorch's own gives the same logits but for the last bits. The tensors are kept, not copied. Errors:
/// Corrupt, as `ModelBackend::load`.
Result<std::shared_ptr<const RankModel>>
makeFmScorer(const ModelShape& shape, std::shared_ptr<const std::vector<FloatTensor>> tensors);

} // namespace rankwright
