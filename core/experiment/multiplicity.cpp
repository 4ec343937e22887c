#include "core/experiment/multiplicity.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

/// 1 − (1 − p)^m without loss for small p.
double sidak(double p, double m) {
  return p == 1 ? 1 : -std::expm1(m * std::log1p(-p));
}

/// Of p-values in rising order; `m` in all.
using Sorted = std::span<const double>;

double number(std::size_t i) {
  return static_cast<double>(i);
}

/// adj_(k) = max over j ≤ k of `of(p_(j), tests left)`.
template <class Of>
std::vector<double> stepDown(Sorted p, Of of) {
  std::vector<double> adjusted;
  double largest = 0;
  for (std::size_t j = 0; j < p.size(); ++j) {
    largest = std::max(largest, std::min(1.0, of(p[j], number(p.size() - j))));
    adjusted.push_back(largest);
  }
  return adjusted;
}

/// adj_(k) = min over j ≥ k of `of(p_(j), rank of j from 1)`.
template <class Of>
std::vector<double> stepUp(Sorted p, Of of) {
  std::vector<double> adjusted(p.size());
  double smallest = 1;
  for (std::size_t j = p.size(); j-- > 0;) {
    smallest = std::min(smallest, of(p[j], number(j + 1)));
    adjusted[j] = smallest;
  }
  return adjusted;
}

/// Closed testing with Simes' test (as R's p.adjust computes it).
std::vector<double> hommel(Sorted p) {
  const auto n = p.size();
  double simes = 1;
  for (std::size_t i = 0; i < n; ++i)
    simes = std::min(simes, number(n) * p[i] / number(i + 1));
  std::vector<double> adjusted(n, simes);
  std::vector<double> q(n);
  for (std::size_t m = n - 1; m >= 2; --m) {
    const auto firsts = n - m + 1;
    double smallest = 1;
    for (std::size_t i = firsts; i < n; ++i)
      smallest = std::min(smallest, number(m) * p[i] / number(i - firsts + 2));
    for (std::size_t i = 0; i < n; ++i)
      q[i] = i < firsts ? std::min(number(m) * p[i], smallest) : q[firsts - 1];
    for (std::size_t i = 0; i < n; ++i)
      adjusted[i] = std::max(adjusted[i], q[i]);
  }
  for (std::size_t i = 0; i < n; ++i)
    adjusted[i] = std::max(adjusted[i], p[i]);
  return adjusted;
}

double harmonic(std::size_t m) {
  double sum = 0;
  for (std::size_t i = 1; i <= m; ++i)
    sum += 1 / number(i);
  return sum;
}

std::vector<double> adjustedSorted(Sorted p, Adjustment adjustment) {
  const auto m = number(p.size());
  switch (adjustment) {
  case Adjustment::Bonferroni:
    return stepDown(p, [m](double each, double) { return m * each; });
  case Adjustment::Sidak:
    return stepDown(p, [m](double each, double) { return sidak(each, m); });
  case Adjustment::Holm:
    return stepDown(p, [](double each, double left) { return left * each; });
  case Adjustment::HolmSidak:
    return stepDown(p, [](double each, double left) { return sidak(each, left); });
  case Adjustment::Hochberg:
    return stepUp(p, [m](double each, double rank) { return (m - rank + 1) * each; });
  case Adjustment::Hommel:
    return hommel(p);
  case Adjustment::BenjaminiHochberg:
    return stepUp(p, [m](double each, double rank) { return m * each / rank; });
  case Adjustment::BenjaminiYekutieli:
    break;
  }
  return stepUp(p, [m, sum = harmonic(p.size())](double each, double rank) { return sum * m * each / rank; });
}

} // namespace

Result<std::vector<double>> adjustedP(std::span<const double> p, Adjustment adjustment) {
  for (const auto each : p)
    if (!(each >= 0 && each <= 1))
      return fail(ErrorKind::InvalidArgument, "a p-value lies in [0, 1]: {}", each);
  if (p.empty()) return std::vector<double>{};
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [p](std::size_t i) { return p[i]; });
  std::vector<double> sorted;
  for (const auto i : order)
    sorted.push_back(p[i]);
  const auto adjusted = adjustedSorted(sorted, adjustment);
  std::vector<double> result(p.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    result[order[i]] = adjusted[i];
  return result;
}

} // namespace rankwright
