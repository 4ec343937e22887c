#pragma once

#include "core/base/result.h"
#include "core/metrics/estimate.h"
#include "core/runs/judged_rows.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// A point of a curve over thresholds.
struct ThresholdPoint {
  double x = 0;
  double y = 0;
  double threshold = 0; ///< rows with this probability or more are taken; above 1: none are

  friend bool operator==(const ThresholdPoint&, const ThresholdPoint&) = default;
};

/// x: share of negative rows taken, y: share of positive rows taken; from (0, 0) to (1, 1). At most `most`
/// points (at least 2), evenly along the curve. Errors: InvalidArgument for rows of one label.
Result<std::vector<ThresholdPoint>> rocPoints(const JudgedRows& rows, std::size_t most = 1000);

/// x: recall, y: precision; from the highest threshold. Otherwise the same.
Result<std::vector<ThresholdPoint>> precisionRecallPoints(const JudgedRows& rows, std::size_t most = 1000);

/// Rows of like probability.
struct ReliabilityBin {
  std::uint64_t rows = 0;
  double lowest = 0; ///< probability
  double highest = 0;
  double meanProbability = 0;
  Estimate rate; ///< share of positive rows, with Wilson's interval

  friend bool operator==(const ReliabilityBin&, const ReliabilityBin&) = default;
};

/// Bins of as many rows each, by rising probability. Errors: InvalidArgument for no rows or no bins.
Result<std::vector<ReliabilityBin>> reliabilityBins(const JudgedRows& rows, std::uint32_t bins = 20);

/// Rows by their score, for each label. Bin i is [edges[i], edges[i + 1]), the last one closed.
struct ScoreHistogram {
  std::vector<double> edges; ///< [bins + 1] of the logit ln p / (1 − p), where rare outcomes are spread out
  std::vector<std::uint64_t> positives; ///< [bins]
  std::vector<std::uint64_t> negatives; ///< [bins]
};

/// Logits are clipped to [−16, 16]. Errors: as `reliabilityBins`.
Result<ScoreHistogram> scoreHistogram(const JudgedRows& rows, std::uint32_t bins = 60);

} // namespace rankwright
