#pragma once

#include <optional>
#include <span>

namespace rankwright {

/// Kendall's tau-b of two orders of the same things, [n] each, in any unit: (C − D) / sqrt((P − X)(P − Y)),
/// where C pairs stand in the same order in both, D in the opposite one, P = n(n − 1)/2, and X and Y pairs
/// are tied in the one and in the other. In [−1, 1]. (Kendall 1945, "The treatment of ties in ranking
/// problems"; computed by sorting in O(n log n) as Knight 1966.) Nothing for fewer than two things, and where
/// either order holds all of them to be equal. No value may be NaN.
std::optional<double> kendallTauB(std::span<const double> x, std::span<const double> y);

} // namespace rankwright
