#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace rankwright {

/// Sufficient statistics of K quantities per user: n, means, and centred products. Adding and merging keep
/// the products centred (Welford 1962; Chan, Golub and LeVeque 1983), since differences of large sums of
/// squares lose the variance that is looked for.
template <std::size_t K>
class JointMoments {
public:
  using Values = std::array<double, K>;
  using Matrix = std::array<Values, K>;

  void add(const Values& values) {
    ++count_;
    Values before;
    for (std::size_t i = 0; i < K; ++i) {
      before[i] = values[i] - means_[i];
      means_[i] += before[i] / static_cast<double>(count_);
    }
    for (std::size_t i = 0; i < K; ++i)
      for (std::size_t j = 0; j < K; ++j)
        products_[i][j] += before[i] * (values[j] - means_[j]);
  }

  /// As if all that was added to `other` had been added here.
  void merge(const JointMoments& other) {
    if (other.count_ == 0) return;
    const auto mine = static_cast<double>(count_);
    const auto theirs = static_cast<double>(other.count_);
    const auto all = mine + theirs;
    Values distance;
    for (std::size_t i = 0; i < K; ++i)
      distance[i] = other.means_[i] - means_[i];
    for (std::size_t i = 0; i < K; ++i) {
      means_[i] += distance[i] * (theirs / all);
      for (std::size_t j = 0; j < K; ++j)
        products_[i][j] += other.products_[i][j] + distance[i] * distance[j] * (mine * theirs / all);
    }
    count_ += other.count_;
  }

  /// Of Σx and Σxy, as a database sums them. A sum of squares that rounding left below n·mean² gives the
  /// variance 0.
  static JointMoments fromSums(std::uint64_t count, const Values& sums, const Matrix& products) {
    JointMoments result;
    result.count_ = count;
    if (count == 0) return result;
    const auto n = static_cast<double>(count);
    for (std::size_t i = 0; i < K; ++i)
      result.means_[i] = sums[i] / n;
    for (std::size_t i = 0; i < K; ++i)
      for (std::size_t j = 0; j < K; ++j)
        result.products_[i][j] = centred(products[i][j], sums[i], sums[j], n);
    for (std::size_t i = 0; i < K; ++i)
      result.products_[i][i] = std::max(0.0, result.products_[i][i]);
    return result;
  }

  std::uint64_t count() const { return count_; }
  double mean(std::size_t i = 0) const { return means_[i]; }
  double sum(std::size_t i = 0) const { return means_[i] * static_cast<double>(count_); }

  /// Over n − 1; 0 for fewer than two users.
  double covariance(std::size_t i, std::size_t j) const {
    return count_ < 2 ? 0 : products_[i][j] / static_cast<double>(count_ - 1);
  }
  double variance(std::size_t i = 0) const { return covariance(i, i); }

  /// Covariance of Σ a_i x_i with Σ b_i x_i.
  double covarianceOf(const Values& a, const Values& b) const {
    double sum = 0;
    for (std::size_t i = 0; i < K; ++i)
      for (std::size_t j = 0; j < K; ++j)
        sum += a[i] * b[j] * covariance(i, j);
    return sum;
  }

  /// Of some of the quantities alone.
  template <std::size_t... Which>
  JointMoments<sizeof...(Which)> of() const {
    JointMoments<sizeof...(Which)> result;
    constexpr std::array<std::size_t, sizeof...(Which)> kWhich{Which...};
    result.count_ = count_;
    for (std::size_t i = 0; i < kWhich.size(); ++i) {
      result.means_[i] = means_[kWhich[i]];
      for (std::size_t j = 0; j < kWhich.size(); ++j)
        result.products_[i][j] = products_[kWhich[i]][kWhich[j]];
    }
    return result;
  }

private:
  template <std::size_t>
  friend class JointMoments;

  /// product − x y / n with one rounding of the product of sums.
  static double centred(double product, double x, double y, double n) {
    const auto expected = x * y;
    const auto lost = std::fma(x, y, -expected);
    const auto quotient = expected / n;
    const auto rest = (std::fma(-quotient, n, expected) + lost) / n;
    return (product - quotient) - rest;
  }

  std::uint64_t count_ = 0;
  Values means_{};
  Matrix products_{};
};

/// One quantity per user.
using SampleMoments = JointMoments<1>;

/// Two of them: numerator and denominator of a ratio, or a metric and its covariate.
using PairMoments = JointMoments<2>;

} // namespace rankwright
