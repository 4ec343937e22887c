#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace rankwright {

/// max(0, ·) of sums that nobody else needs, which are overwritten, and dropout (Srivastava et al. 2014): a
/// share `rate` of the values becomes 0, the others are divided by 1 − rate. Which ones follows from `noise`.
torch::Tensor reluWithDropout(const torch::Tensor& sums, double rate, std::uint64_t noise);

/// Dropout alone, after another activation.
torch::Tensor dropout(const torch::Tensor& values, double rate, std::uint64_t noise);

} // namespace rankwright
