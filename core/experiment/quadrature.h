#pragma once

#include <cstddef>
#include <vector>

namespace rankwright {

/// Where a Gauss–Legendre rule looks, on [−1, 1], and with what weights.
struct QuadratureRule {
  std::vector<double> nodes = {};
  std::vector<double> weights = {};
};

/// Exact for polynomials up to degree 2 n − 1.
QuadratureRule gaussLegendre(std::size_t n);

} // namespace rankwright
