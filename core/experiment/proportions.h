#pragma once

#include "core/experiment/effect_test.h"

#include <cstdint>

namespace rankwright {

/// Users of an arm and how many of them did it. One user is one trial: clicks of impressions are a ratio
/// metric.
struct Proportion {
  std::uint64_t successes = 0;
  std::uint64_t trials = 0;

  double share() const { return static_cast<double>(successes) / static_cast<double>(trials); }
};

/// Two arms, b − a.
struct ProportionTest {
  double difference = 0;
  double z = 0; ///< with the pooled share; z² is Pearson's χ² with one degree of freedom
  double zUnpooled = 0;
  double p = 1; ///< two-sided, of `z`
  Interval wald = {};
  Interval newcombe = {};     ///< from Wilson's intervals (Newcombe 1998, method 10): the one to show
  Interval agrestiCaffo = {}; ///< Wald after a success and a failure were added to each arm (2000)
};

/// Errors: InvalidArgument for an arm without users or with more successes than users, or where all users of
/// both arms did the same.
Result<ProportionTest> proportionTest(const Proportion& a, const Proportion& b, double alpha = 0.05);

/// A ratio of shares b / a with its interval.
struct RiskRatio {
  double ratio = 1;
  Interval interval = {};
};

/// exp(ln ratio ± z √((1−pb)/xb + (1−pa)/xa)) (Katz et al. 1978). Errors: InvalidArgument for an arm without
/// success.
Result<RiskRatio> riskRatio(const Proportion& a, const Proportion& b, double alpha = 0.05);

/// Wilson's interval of one share (Wilson 1927). Errors: InvalidArgument as above.
Result<Interval> wilsonInterval(const Proportion& proportion, double alpha = 0.05);

/// Clopper and Pearson's exact interval (1934), which covers at least 1 − alpha. Errors: as above.
Result<Interval> clopperPearsonInterval(const Proportion& proportion, double alpha = 0.05);

/// Errors: InvalidArgument for no trials, or more successes than trials.
Status checkProportion(const Proportion& proportion);

} // namespace rankwright
