#include "core/experiment/uniformity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace rankwright {

namespace {

constexpr std::size_t kMostExact = 100000;
constexpr std::size_t kFewValues = 140;

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

/// Terms of the sums over odd m: coefficients of q^(m²) of K0 to K3.
std::array<double, 4> oddTerms(double z2, double m2) {
  constexpr double kPi2 = std::numbers::pi * std::numbers::pi;
  const auto z4 = z2 * z2;
  const auto z6 = z4 * z2;
  const auto p = kPi2 * m2;
  return {1, -z2 + p / 4, 6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * p / 4 + (1 - 2 * z2) * p * p / 16,
          -30 * z6 - 90 * z4 * z4 + (135 * z4 - 96 * z6) * p / 4 + (212 * z4 - 60 * z2) * p * p / 16 +
              (5 - 30 * z2) * p * p * p / 64};
}

/// P(D < d): K0(z) + K1(z) / √n + K2(z) / n + K3(z) / n^1.5 with z = d √n (Pelz and Good 1976).
double seriesLower(double n, double d) {
  constexpr double kPi2 = std::numbers::pi * std::numbers::pi;
  const auto z = d * std::sqrt(n);
  const auto z2 = z * z;
  const auto root = std::sqrt(2 * std::numbers::pi);
  std::array<double, 4> k{};
  double even2 = 0;
  double even3 = 0;
  for (int i = static_cast<int>(std::ceil(16 * z / std::numbers::pi)); i > 0; --i) {
    const double odd = 2.0 * i - 1;
    const auto terms = oddTerms(z2, odd * odd);
    for (std::size_t j = 0; j < k.size(); ++j)
      k[j] += terms[j] * std::exp(-kPi2 * odd * odd / (8 * z2));
    const auto p = kPi2 * i * i;
    even2 += p * std::exp(-p / (2 * z2));
    even3 += (3 * z2 - p) * p * std::exp(-p / (2 * z2));
  }
  const auto k2 = k[2] / (72 * std::pow(z, 7)) - even2 / (36 * std::pow(z, 3));
  const auto k3 = k[3] / (6480 * std::pow(z, 10)) + even3 / (216 * std::pow(z, 6));
  return root * (k[0] / z + k[1] / (6 * z2 * z2 * std::sqrt(n)) + k2 / n + k3 / (n * std::sqrt(n)));
}

/// Exact where the matrix is small, and by the series where that is right to seven digits (Simard and
/// L'Ecuyer 2011).
double upperTail(std::size_t count, double d) {
  const auto n = static_cast<double>(count);
  if (d * d * n > 18) return 0;
  const auto exact = count <= kMostExact && (count <= kFewValues || n * std::pow(d, 1.5) <= 1.4);
  return std::clamp(1 - (exact ? exactLower(count, d) : seriesLower(n, d)), 0.0, 1.0);
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
