#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Rows of like probability.
struct CalibrationBin {
  std::uint32_t index = 0;
  std::uint64_t rows = 0;
  double meanProbability = 0;
  double rate = 0; ///< share of positive rows

  double gap() const;
};

/// How rows are binned. At click rates of a few percent nearly all rows fall in two or three bins of equal
/// width.
enum class BinRule : std::uint8_t {
  EqualWidth, ///< [k/B, (k+1)/B), the last one closed
  EqualMass,  ///< the row of rank r by score, ties in the order of rows, falls in bin r B / n
};

/// Bins that hold rows, by index. Errors: InvalidArgument as `checkProbabilities`, or for no bins.
Result<std::vector<CalibrationBin>> calibrationBins(std::span<const double> probabilities,
                                                    std::span<const std::uint8_t> labels, std::uint32_t bins,
                                                    BinRule rule = BinRule::EqualWidth);

/// Gaps between what was promised and what happened, over bins weighted by their rows (Naeini et al. 2015;
/// Guo et al. 2017, eq. 2 and 3, for the probability of the positive label).
struct CalibrationError {
  double expected = 0; ///< ECE: the mean
  double largest = 0;  ///< MCE
  double rootMeanSquare = 0;
};

CalibrationError calibrationError(std::span<const CalibrationBin> bins);

} // namespace rankwright
