#include "core/experiment/quadrature.h"

#include <boost/math/special_functions/legendre.hpp>

namespace rankwright {

QuadratureRule gaussLegendre(std::size_t n) {
  using namespace boost::math;
  const auto degree = static_cast<int>(n);
  QuadratureRule rule;
  const auto add = [&](double node) {
    const auto slope = legendre_p_prime(degree, node);
    rule.nodes.push_back(node);
    rule.weights.push_back(2 / ((1 - node * node) * slope * slope));
  };
  for (const auto root : legendre_p_zeros<double>(degree)) { // those from 0 up
    add(root);
    if (root != 0) add(-root);
  }
  return rule;
}

} // namespace rankwright
