#include "core/experiment/quadrature.h"

#include <cmath>
#include <numbers>

namespace rankwright {

namespace {

struct Legendre {
  double value = 0;
  double slope = 0;
};

/// P_n at x by its three-term recurrence.
Legendre legendre(std::size_t n, double x) {
  double previous = 1;
  double value = x;
  for (std::size_t k = 2; k <= n; ++k) {
    const auto d = static_cast<double>(k);
    const auto next = ((2 * d - 1) * x * value - (d - 1) * previous) / d;
    previous = value;
    value = next;
  }
  const auto d = static_cast<double>(n);
  return {value, d * (x * value - previous) / (x * x - 1)};
}

/// Newton's method from Tricomi's guess.
double rootOf(std::size_t n, std::size_t index) {
  double x =
      std::cos(std::numbers::pi * (static_cast<double>(index) + 0.75) / (static_cast<double>(n) + 0.5));
  for (int step = 0; step < 8; ++step) {
    const auto polynomial = legendre(n, x);
    x -= polynomial.value / polynomial.slope;
  }
  return x;
}

} // namespace

QuadratureRule gaussLegendre(std::size_t n) {
  QuadratureRule rule;
  for (std::size_t i = 0; i < n; ++i) {
    const auto x = rootOf(n, i);
    const auto slope = legendre(n, x).slope;
    rule.nodes.push_back(x);
    rule.weights.push_back(2 / ((1 - x * x) * slope * slope));
  }
  return rule;
}

} // namespace rankwright
