#include "core/experiment/ridge_regression.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

double LinearModel::predict(std::span<const SparseFeature> row) const {
  auto predicted = intercept;
  for (const auto& [feature, value] : row)
    predicted += weights[feature] * value;
  return predicted;
}

void RidgeRegression::add(std::span<const SparseFeature> row, double outcome) {
  ++rows_;
  outcome_ += outcome;
  for (std::size_t i = 0; i < row.size(); ++i) {
    sums_[row[i].feature] += row[i].value;
    outcomes_[row[i].feature] += row[i].value * outcome;
    auto* const products = products_.data() + row[i].feature * features_;
    for (std::size_t j = i; j < row.size(); ++j)
      products[row[j].feature] += row[i].value * row[j].value;
  }
}

void RidgeRegression::addTimes(const RidgeRegression& other, double times) {
  const auto add = [times](std::vector<double>& to, const std::vector<double>& from) {
    std::ranges::transform(to, from, to.begin(), [times](double a, double b) { return a + times * b; });
  };
  rows_ += times * other.rows_;
  outcome_ += times * other.outcome_;
  add(sums_, other.sums_);
  add(products_, other.products_);
  add(outcomes_, other.outcomes_);
}

void RidgeRegression::merge(const RidgeRegression& other) {
  addTimes(other, 1);
}

void RidgeRegression::remove(const RidgeRegression& other) {
  addTimes(other, -1);
}

/// Σ (x_i − mean)(x_j − mean), for i ≤ j.
double RidgeRegression::centred(std::size_t i, std::size_t j) const {
  return products_[i * features_ + j] - sums_[i] * sums_[j] / rows_;
}

std::vector<double> RidgeRegression::standardDeviations() const {
  std::vector<double> deviations(features_);
  for (std::size_t i = 0; i < features_ && rows_ > 0; ++i)
    deviations[i] = std::sqrt(std::max(0.0, centred(i, i) / rows_));
  return deviations;
}

Result<LinearModel> RidgeRegression::solve(double penalty, std::span<const double> scales) const {
  if (!(rows_ > 0))
    return fail(ErrorKind::InvalidArgument, "a regression needs rows, but there are {}", rows_);
  std::vector<std::size_t> used;
  for (std::size_t i = 0; i < features_; ++i)
    if (scales[i] > 0) used.push_back(i);
  const auto n = used.size();
  std::vector<double> a(n * n), b(n);
  for (std::size_t row = 0; row < n; ++row) {
    for (std::size_t column = 0; column <= row; ++column)
      a[row * n + column] = centred(used[column], used[row]);
    a[row * n + row] += penalty * scales[used[row]] * scales[used[row]];
    b[row] = outcomes_[used[row]] - sums_[used[row]] * outcome_ / rows_;
  }
  RW_ASSIGN(const auto solved, solvePositiveDefinite(std::move(a), std::move(b)));
  LinearModel model{outcome_ / rows_, std::vector<double>(features_)};
  for (std::size_t i = 0; i < n; ++i) {
    model.weights[used[i]] = solved[i];
    model.intercept -= solved[i] * sums_[used[i]] / rows_;
  }
  return model;
}

Result<std::vector<double>> solvePositiveDefinite(std::vector<double> a, std::vector<double> b) {
  const auto n = b.size();
  for (std::size_t row = 0; row < n; ++row)
    for (std::size_t column = 0; column <= row; ++column) {
      auto rest = a[row * n + column];
      for (std::size_t k = 0; k < column; ++k)
        rest -= a[row * n + k] * a[column * n + k];
      if (row == column && !(rest > 0))
        return fail(ErrorKind::InvalidArgument,
                    "features depend on each other, and none can be told weight: {}", row);
      a[row * n + column] = row == column ? std::sqrt(rest) : rest / a[column * n + column];
    }
  for (std::size_t row = 0; row < n; ++row) {
    for (std::size_t k = 0; k < row; ++k)
      b[row] -= a[row * n + k] * b[k];
    b[row] /= a[row * n + row];
  }
  for (auto row = n; row-- > 0;) {
    for (auto k = row + 1; k < n; ++k)
      b[row] -= a[k * n + row] * b[k];
    b[row] /= a[row * n + row];
  }
  return b;
}

} // namespace rankwright
