#pragma once

#include "core/base/result.h"
#include "core/model/model_backend.h"
#include "core/model/rank_model.h"

#include <memory>
#include <span>

namespace rankwright {

/// A factorisation machine (Rendle 2010, equations 1 and 5) that scores without LibTorch: loading LibTorch
/// takes most of a second and a hundred megabytes, which nobody should pay who only asks a trained model.
/// LibTorch's own gives the same logits but for the last bits. Errors: Corrupt, as `ModelBackend::load`.
Result<std::shared_ptr<const RankModel>> makeFmScorer(const ModelShape& shape,
                                                      std::span<const FloatTensor> tensors);

} // namespace rankwright
