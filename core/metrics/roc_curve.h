#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Rows at or above a score, by label.
struct RocPoint {
  double threshold = 0;
  std::uint64_t truePositives = 0;
  std::uint64_t falsePositives = 0;
};

/// One point for each distinct score from the highest down. Errors: as `auc`.
Result<std::vector<RocPoint>> rocCurve(std::span<const double> scores, std::span<const std::uint8_t> labels);

/// Kolmogorov–Smirnov distance of the scores of positive and negative rows: the largest |true positive rate −
/// false positive rate|. Of a curve as `rocCurve` gives it.
double kolmogorovSmirnov(std::span<const RocPoint> curve);

/// The area under the curve of precision over recall, where a group of ties is one threshold.
struct PrecisionRecallArea {
  double averagePrecision =
      0;                ///< by steps, Σ (R_i − R_{i−1}) P_i: the one to report (Davis and Goadrich 2006)
  double trapezoid = 0; ///< by straight lines between points, from precision 1 at recall 0: too optimistic
};

/// Of a curve as `rocCurve` gives it.
PrecisionRecallArea precisionRecallArea(std::span<const RocPoint> curve);

} // namespace rankwright
