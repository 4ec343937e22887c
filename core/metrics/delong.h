#pragma once

#include "core/metrics/estimate.h"

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// What each row says about an AUC (DeLong, DeLong and Clarke-Pearson 1988), from mid-ranks (Sun and Xu
/// 2014). Rows count as independent: with many rows a user, `groupedAucDifference` or a bootstrap over users
/// is due.
struct AucPlacements {
  double auc = 0;
  std::vector<double>
      positives; ///< V10: for each positive row the share of negative rows below it, ties half
  std::vector<double>
      negatives; ///< V01: for each negative row the share of positive rows above it, ties half
};

/// In the order of the rows. O(n). Errors: as `auc`; and InvalidArgument for fewer than two rows of a label,
/// of which no variance can be told.
Result<AucPlacements> aucPlacements(std::span<const float> scores, std::span<const std::uint8_t> labels);
Result<AucPlacements> aucPlacements(std::span<const double> scores, std::span<const std::uint8_t> labels);

/// S10 / m + S01 / n. Of one model with itself it is the variance of its AUC.
double delongCovariance(const AucPlacements& a, const AucPlacements& b);

/// Two models on the same rows, a − b.
struct DelongTest {
  double aucA = 0;
  double aucB = 0;
  double varianceA = 0;
  double varianceB = 0;
  double covariance = 0;
  double difference = 0;
  double standardError = 0;
  double z = 0;
  double p = 1;           ///< two-sided
  bool identical = false; ///< the models order all rows alike: no difference, z is 0 and p is 1
};

/// Errors: InvalidArgument for other numbers of rows; for AUCs that differ although neither varies.
Result<DelongTest> delongTest(const AucPlacements& a, const AucPlacements& b);

/// value ± z √variance: leaves [0, 1] near its ends.
Estimate aucWaldInterval(double auc, double variance, double alpha = 0.05);

/// The same on the logit scale, which stays in (0, 1). Errors: InvalidArgument for an AUC of 0 or 1, whose
/// logit is not finite.
Result<Estimate> aucLogitInterval(double auc, double variance, double alpha = 0.05);

/// Standard error of an AUC from counts alone, for negative exponential scores (Hanley and McNeil 1982).
/// Errors: InvalidArgument for an AUC outside [0, 1] or no rows of a label.
Result<double> hanleyMcNeilError(double auc, std::uint64_t positives, std::uint64_t negatives);

} // namespace rankwright
