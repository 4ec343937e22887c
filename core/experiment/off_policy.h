#pragma once

#include "core/experiment/effect_test.h"

#include <span>

namespace rankwright {

/// One decision of the logging policy.
struct LoggedDecision {
  double reward = 0;
  double loggedPropensity = 0; ///< with which the logging policy took what it took, above 0
  double targetPropensity = 0; ///< with which the judged policy takes the same
  double predictedLogged = 0;  ///< reward that a model predicts for what was taken; for `doublyRobust` alone
  double predictedTarget = 0;  ///< mean prediction over what the judged policy takes
};

/// What the judged policy would have earned a decision.
struct PolicyValue {
  double value = 0;
  double standardError = 0;
  Interval interval = {};    ///< normal
  double effectiveCount = 0; ///< (Σw)² / Σw²: decisions that really speak for the judged policy
  double largestWeight = 0;  ///< few large weights carry an estimate that cannot be trusted
};

// Weights w = target / logged propensity, not clipped. Errors: InvalidArgument for fewer than two decisions,
// a logged propensity outside (0, 1], a target propensity outside [0, 1], or, for `selfNormalised`, weights
// that are all 0.

/// Inverse propensity scores (Horvitz and Thompson 1952): mean of w r. Unbiased.
Result<PolicyValue> inversePropensity(std::span<const LoggedDecision> decisions, double alpha = 0.05);

/// Self-normalised (Swaminathan and Joachims 2015): Σ w r / Σ w, its error by the delta method.
Result<PolicyValue> selfNormalised(std::span<const LoggedDecision> decisions, double alpha = 0.05);

/// Doubly robust (Dudík, Langford and Li 2011): mean of target prediction + w (r − prediction): right when
/// the model or the propensities are.
Result<PolicyValue> doublyRobust(std::span<const LoggedDecision> decisions, double alpha = 0.05);

} // namespace rankwright
