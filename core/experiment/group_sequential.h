#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// How the two-sided alpha is spent over the share t of the information that has come (Lan and DeMets 1983).
enum class Spending : std::uint8_t {
  OBrienFleming, ///< 4 (1 − Φ(z_{1−α/4} / √t)): nearly all of it at the end
  Pocock,        ///< α ln(1 + (e − 1) t)
  Power,         ///< α t^φ (Kim and DeMets 1987)
};

struct SpendingRule {
  Spending kind = Spending::OBrienFleming;
  double exponent = 1; ///< φ of `Power`

  /// Spent at t in [0, 1].
  double spent(double t, double alpha) const;
};

/// For each look the |z| from which on the test stops, by recursive integration of the density of the
/// Brownian motion that has not crossed yet (Armitage, McPherson and Rowe 1969). `times` are shares of the
/// information, rising in (0, 1]. Errors: InvalidArgument for other times or an alpha outside (0, 1).
Result<std::vector<double>> sequentialBoundaries(std::span<const double> times, const SpendingRule& rule,
                                                 double alpha = 0.05);

/// Evan Miller's simple sequential test of two arms of the same size by the successes of each: stops for the
/// treatment when it leads by 2 √N, for no winner when N successes have come.
enum class SimpleSequential : std::uint8_t { Continue, TreatmentWins, ControlWins, NoWinner };

/// `twoSided` also stops for the control, and asks for a lead of 2.25 √N.
SimpleSequential simpleSequential(std::uint64_t control, std::uint64_t treatment,
                                  std::uint64_t totalSuccesses, bool twoSided = false);

} // namespace rankwright
