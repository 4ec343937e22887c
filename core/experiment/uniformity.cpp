#include "core/experiment/uniformity.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rankwright {

namespace {

constexpr std::size_t kMostExact = 10000;

/// A square matrix times 10^exponent.
struct Scaled {
  std::vector<double> cells;
  int exponent = 0;
};

Scaled product(const Scaled& a, const Scaled& b, std::size_t m) {
  Scaled result{std::vector<double>(m * m), a.exponent + b.exponent};
  for (std::size_t i = 0; i < m; ++i)
    for (std::size_t k = 0; k < m; ++k)
      for (std::size_t j = 0; j < m; ++j)
        result.cells[i * m + j] += a.cells[i * m + k] * b.cells[k * m + j];
  if (result.cells[(m / 2) * m + m / 2] > 1e140) {
    for (auto& cell : result.cells)
      cell *= 1e-140;
    result.exponent += 140;
  }
  return result;
}

Scaled power(const Scaled& base, std::size_t n, std::size_t m) {
  if (n == 1) return base;
  const auto half = power(base, n / 2, m);
  const auto square = product(half, half, m);
  return n % 2 == 0 ? square : product(base, square, m);
}

/// H of Marsaglia, Tsang and Wang for k − h = n d.
Scaled stepMatrix(std::size_t m, double h) {
  Scaled matrix{std::vector<double>(m * m), 0};
  const auto cell = [&](std::size_t i, std::size_t j) -> double& { return matrix.cells[i * m + j]; };
  for (std::size_t i = 0; i < m; ++i)
    for (std::size_t j = 0; j < m; ++j)
      cell(i, j) = i + 1 < j ? 0 : 1;
  for (std::size_t i = 0; i < m; ++i) {
    cell(i, 0) -= std::pow(h, static_cast<double>(i + 1));
    cell(m - 1, i) -= std::pow(h, static_cast<double>(m - i));
  }
  if (2 * h > 1) cell(m - 1, 0) += std::pow(2 * h - 1, static_cast<double>(m));
  for (std::size_t i = 0; i < m; ++i)
    for (std::size_t j = 0; j <= i; ++j)
      for (std::size_t g = 1; g <= i - j + 1; ++g)
        cell(i, j) /= static_cast<double>(g);
  return matrix;
}

/// P(D < d) of n values.
double exactLower(std::size_t n, double d) {
  const auto k = static_cast<std::size_t>(static_cast<double>(n) * d) + 1;
  const auto m = 2 * k - 1;
  auto raised = power(stepMatrix(m, static_cast<double>(k) - static_cast<double>(n) * d), n, m);
  double result = raised.cells[(k - 1) * m + k - 1];
  for (std::size_t i = 1; i <= n; ++i) {
    result *= static_cast<double>(i) / static_cast<double>(n);
    if (result < 1e-140) {
      result *= 1e140;
      raised.exponent -= 140;
    }
  }
  return result * std::pow(10.0, raised.exponent);
}

/// 2 Σ (−1)^(i−1) exp(−2 i² n d²), with the correction of Stephens (1970) for n.
double limitUpper(double n, double d) {
  const auto x = d * (std::sqrt(n) + 0.12 + 0.11 / std::sqrt(n));
  if (x < 0.2) return 1;
  double sum = 0;
  for (int i = 1; i <= 100; ++i)
    sum += (i % 2 == 1 ? 2 : -2) * std::exp(-2 * i * i * x * x);
  return std::clamp(sum, 0.0, 1.0);
}

double upperTail(std::size_t n, double d) {
  const auto s = d * d * static_cast<double>(n);
  // The matrix grows with n d; far out the limit law is as good.
  if (n > kMostExact || s > 18) return limitUpper(static_cast<double>(n), d);
  return std::clamp(1 - exactLower(n, d), 0.0, 1.0);
}

} // namespace

Result<UniformityTest> uniformityTest(std::span<const double> values) {
  if (values.empty())
    return fail(ErrorKind::InvalidArgument, "uniformity needs values, but there are {}", values.size());
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  if (!(sorted.front() >= 0 && sorted.back() <= 1))
    return fail(ErrorKind::InvalidArgument, "a p-value lies in [0, 1]: {}",
                sorted.front() >= 0 ? sorted.back() : sorted.front());
  const auto n = static_cast<double>(sorted.size());
  UniformityTest test;
  for (std::size_t i = 0; i < sorted.size(); ++i)
    test.distance = std::max(
        {test.distance, sorted[i] - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - sorted[i]});
  test.p = upperTail(sorted.size(), test.distance);
  return test;
}

} // namespace rankwright
