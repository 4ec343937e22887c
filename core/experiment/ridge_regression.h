#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rankwright {

/// A row's features that are not 0.
struct SparseFeature {
  std::size_t feature = 0; ///< rising along a row
  double value = 0;
};

/// y = intercept + Σ weight · x.
struct LinearModel {
  double intercept = 0;
  std::vector<double> weights;

  double predict(std::span<const SparseFeature> row) const;
};

/// Least squares with a penalty (Hoerl and Kennard 1970), from sums that add up: rows need not be kept.
class RidgeRegression {
public:
  explicit RidgeRegression(std::size_t features)
      : features_(features), sums_(features), products_(features * features), outcomes_(features) {}

  void add(std::span<const SparseFeature> row, double outcome);

  /// As if all rows that were added to `other` had been added here, or had not.
  void merge(const RidgeRegression& other);
  void remove(const RidgeRegression& other);

  double rows() const { return rows_; }

  /// Σ (y − ŷ)² + penalty Σ (weight · scale)², the intercept free: with standard deviations for scales all
  /// features are pulled alike. Features whose scale is 0 weigh 0. Errors: InvalidArgument for no rows, or
  /// where the penalty is 0 and features depend on each other.
  Result<LinearModel> solve(double penalty, std::span<const double> scales) const;

  /// Of each feature over n.
  std::vector<double> standardDeviations() const;

private:
  void addTimes(const RidgeRegression& other, double times);
  double centred(std::size_t i, std::size_t j) const;

  std::size_t features_;
  double rows_ = 0;
  double outcome_ = 0;           ///< Σy
  std::vector<double> sums_;     ///< Σx
  std::vector<double> products_; ///< Σxx, the upper triangle of [features, features]
  std::vector<double> outcomes_; ///< Σxy
};

/// Solves A x = b for a symmetric positive definite A, of which the lower triangle of [n, n] is read, by
/// Cholesky's decomposition. Errors: InvalidArgument for another A.
Result<std::vector<double>> solvePositiveDefinite(std::vector<double> a, std::vector<double> b);

} // namespace rankwright
