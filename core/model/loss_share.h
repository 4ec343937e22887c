#pragma once

#include <span>
#include <vector>

namespace rankwright {

/// The share that each task has of the weighted loss when every task is predicted at its base rate, where its
/// log loss is the entropy H(p) = −p ln p − (1 − p) ln(1 − p): w_t H(p_t) / Σ w H(p). With clicks at 5 %,
/// installs of them at 20 % and weights 0.95 and 0.05 the second task has 1.46 %. `rates` in [0, 1] and
/// `weights` have the same length; all shares are 0 where nothing is left to be learnt.
std::vector<double> lossShares(std::span<const double> rates, std::span<const double> weights);

} // namespace rankwright
