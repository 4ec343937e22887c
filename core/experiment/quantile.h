#pragma once

#include "core/experiment/effect_test.h"

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// By straight lines between order statistics: place ν (n − 1) from 0 (Hyndman and Fan's type 7, numpy's
/// default). ν is cut to [0, 1]. `sorted` rises and is not empty.
double quantileOf(std::span<const double> sorted, double share);

/// A quantile of a metric with its standard error.
struct QuantileSummary {
  double value = 0;
  Interval outer = {}; ///< quantiles at ν ± z √(ν (1 − ν) / n)
  double variance = 0; ///< (width / 2z)²
  double count = 0;

  double standardError() const;
};

/// Of values that are independent (Deng, Knoblich and Lu 2018). Errors: InvalidArgument for no values, or for
/// ν or alpha outside (0, 1).
Result<QuantileSummary> quantileSummary(std::span<const double> sorted, double share, double alpha = 0.05);

/// The same where `quantileAt` tells quantiles of `count` values; the arguments have been checked.
template <class QuantileAt>
QuantileSummary quantileSummaryBy(const QuantileAt& quantileAt, double count, double share, double alpha) {
  const auto z = testQuantile(1 - alpha / 2, kNormalDegrees);
  const auto reach = z * std::sqrt(share * (1 - share) / count);
  QuantileSummary summary{
      quantileAt(share), {quantileAt(share - reach), quantileAt(share + reach)}, 0, count};
  const auto error = (summary.outer.high - summary.outer.low) / (2 * z);
  summary.variance = error * error;
  return summary;
}

/// Of events, several a user: the variance times what users make of that of the share of events up to the
/// quantile.
struct ClusteredQuantile {
  QuantileSummary independent = {};
  double indicatorVariance = 0;          ///< ν (1 − ν) / n of independent events
  double clusteredIndicatorVariance = 0; ///< by the delta method over users
  double inflation = 1;                  ///< their ratio
  double variance = 0;                   ///< of the quantile
};

/// `values` in any order; `users[i]` is the user of event i, in [0, userCount). Errors: as above, and for
/// fewer than two users or another number of them than values.
Result<ClusteredQuantile> clusteredQuantile(std::span<const double> values,
                                            std::span<const std::uint32_t> users, double share,
                                            double alpha = 0.05);

} // namespace rankwright
