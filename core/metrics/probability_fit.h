#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// scikit-learn before 1.2 and RecBole clip here.
inline constexpr double kProbabilityClip = 1e-15;

/// How well probabilities fit what happened. Logarithms are natural.
struct ProbabilityFit {
  double logLoss = 0; ///< of probabilities clipped to [clip, 1 − clip]
  std::uint64_t clippedRows = 0;
  double brier = 0;    ///< mean (p − y)² (Brier 1950)
  double baseRate = 0; ///< of these rows; He et al. take that of the training data
  double meanProbability = 0;
  double backgroundEntropy = 0; ///< log loss of the base rate: 0 when all rows have one label

  /// Log loss over that of the base rate (He et al. 2014, eq. 1); not a number when all rows have one label.
  double normalizedEntropy() const { return logLoss / backgroundEntropy; }
  /// Relative information gain.
  double informationGain() const { return 1 - normalizedEntropy(); }
  /// Σp / Σy: above 1 is too much promised. Infinite or not a number without positive rows.
  double calibrationRatio() const { return meanProbability / baseRate; }
};

/// In double, since 1 − 1e-15 is 1 in float32. Errors: InvalidArgument as `checkProbabilities`, or for a clip
/// outside [0, 0.5).
Result<ProbabilityFit> probabilityFit(std::span<const double> probabilities,
                                      std::span<const std::uint8_t> labels, double clip = kProbabilityClip);

} // namespace rankwright
