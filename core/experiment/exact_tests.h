#pragma once

#include "core/experiment/proportions.h"

namespace rankwright {

// Two-sided tests of two small arms. Errors: InvalidArgument for an arm without users, more successes than
// users, or more than `kLargestExact` users in an arm, where the tests of large samples agree with them.

inline constexpr std::uint64_t kLargestExact = 1000;

/// Fisher's exact test (1922): given both margins, the tables that are no more likely.
Result<double> fisherExact(const Proportion& a, const Proportion& b);

/// Boschloo's test (1970): one-sided Fisher p as the statistic, largest p over the common share, twice the
/// smaller side (as scipy does): never less powerful than Fisher's.
Result<double> boschlooExact(const Proportion& a, const Proportion& b);

/// Barnard's test (1947) with the pooled Wald statistic, largest p over the common share.
Result<double> barnardExact(const Proportion& a, const Proportion& b);

} // namespace rankwright
