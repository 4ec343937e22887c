#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// Below this p the split of users is not the designed one, and no result is to be trusted (GrowthBook,
/// PostHog).
inline constexpr double kSampleRatioAlarm = 0.001;

/// Below this one the split is worth a look before results are trusted.
inline constexpr double kSampleRatioWarning = 0.01;

/// Do the arms hold the shares of users that were designed? (Fabijan et al. 2019.)
struct SampleRatioTest {
  double chiSquared = 0; ///< infinite where an arm that should get nobody has users
  double df = 0;         ///< arms with a weight, less one
  double p = 1;
  double largestDeviation =
      0; ///< of an arm's users from the expected ones, relative: huge samples alarm on little

  bool alarms(double threshold = kSampleRatioAlarm) const { return p < threshold; }
  bool warns() const { return p < kSampleRatioWarning; }
};

/// Pearson's χ². Errors: InvalidArgument for unequal lengths, a negative weight, fewer than two arms with a
/// weight, or no users.
Result<SampleRatioTest> sampleRatioTest(std::span<const std::uint64_t> users,
                                        std::span<const double> weights);

/// Two arms by the exact two-sided binomial test, for fewer than about a thousand users. Errors: as above,
/// and for another number of arms than two.
Result<double> sampleRatioExact(std::span<const std::uint64_t> users, std::span<const double> weights);

} // namespace rankwright
