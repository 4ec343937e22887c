#pragma once

#include "core/base/job_control.h"
#include "core/experiment/uniformity.h"
#include "core/metrics/estimate.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// Do the intervals hold what they promise? Simulated experiments without an effect, and as many with a known
/// one.
struct CoverageOptions {
  std::uint32_t runs = 1000;
  std::uint32_t users = 4000; ///< of both arms together, a run
  double lift = 0.1;          ///< of the runs with an effect, relative
  std::uint64_t seed = 1;
  double alpha = 0.05;
  std::uint32_t firstLook =
      200; ///< users after which always-valid intervals are looked at, after each further one
};

/// How one metric did.
struct MetricCoverage {
  std::string metric;
  Estimate falsePositives = {}; ///< share of runs without an effect whose p is below alpha
  UniformityTest uniform = {};  ///< of the p-values of these runs
  Estimate covered = {};        ///< share of runs with an effect whose interval holds it
  double trueEffect = 0;
  double meanEffect = 0; ///< over the runs with an effect
  double meanHalfWidth = 0;
};

struct CoverageReport {
  std::vector<MetricCoverage> metrics; ///< clicks per user, clicks per impression, clicks per user with CUPED
  Estimate alwaysValidCrossed; ///< share of runs without an effect in which the sequence ever left 0 out
  Estimate fixedCrossed;       ///< the same of the interval that is meant for one look: what peeking does
};

/// The same for the same options with any number of threads. Errors: InvalidArgument for fewer than two runs
/// or users, an alpha outside (0, 1), or a lift that leaves click rates outside [0, 1]; Cancelled.
Result<CoverageReport> studyCoverage(const CoverageOptions& options, const JobControl& job);

} // namespace rankwright
