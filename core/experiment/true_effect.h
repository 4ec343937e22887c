#pragma once

#include "core/experiment/experiment_definition.h"
#include "core/experiment/experiment_truth.h"

#include <optional>
#include <string_view>

namespace rankwright {

/// What a metric truly is in a variant and in the control.
struct TrueEffect {
  double control = 0;
  double treated = 0;

  double absolute() const { return treated - control; }
  /// Nothing where the control is 0.
  std::optional<double> lift() const;
};

/// Of means of sums, shares of users with any, and ratios of sums; nothing for metrics whose truth is not
/// known: quantiles, retention, capped and given ones, and variants that the truth does not have.
std::optional<TrueEffect> trueEffect(const ExperimentTruth& truth, const MetricDefinition& metric,
                                     std::string_view control, std::string_view variant);

} // namespace rankwright
