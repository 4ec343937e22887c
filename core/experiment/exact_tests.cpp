#include "core/experiment/exact_tests.h"

#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace rankwright {

namespace {

/// Tables of equal statistic count, whatever rounding made of them.
constexpr double kEqual = 1 + 1e-7;

Status checkExact(const Proportion& a, const Proportion& b) {
  RW_CHECK(checkProportion(a));
  RW_CHECK(checkProportion(b));
  const auto most = std::max(a.trials, b.trials);
  if (most <= kLargestExact) return {};
  return fail(ErrorKind::InvalidArgument, "exact tests are for small arms, but one has users: {}", most);
}

double logChoose(double n, double k) {
  return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1);
}

/// Sizes of the two arms, and all tables with them.
struct Sizes {
  std::uint64_t a = 0;
  std::uint64_t b = 0;

  std::size_t index(std::uint64_t x, std::uint64_t y) const { return x * (b + 1) + y; }
};

double hypergeometric(const Sizes& sizes, std::uint64_t x, std::uint64_t successes) {
  const auto na = static_cast<double>(sizes.a);
  const auto nb = static_cast<double>(sizes.b);
  const auto s = static_cast<double>(successes);
  const auto k = static_cast<double>(x);
  return std::exp(logChoose(na, k) + logChoose(nb, s - k) - logChoose(na + nb, s));
}

/// For each table the one-sided Fisher p that arm a has so few successes, or so many.
std::vector<double> fisherSides(const Sizes& sizes, bool few) {
  std::vector<double> sides((sizes.a + 1) * (sizes.b + 1));
  for (std::uint64_t successes = 0; successes <= sizes.a + sizes.b; ++successes) {
    const auto least = successes > sizes.b ? successes - sizes.b : 0;
    const auto most = std::min(successes, sizes.a);
    double sum = 0;
    for (std::uint64_t step = 0; step <= most - least; ++step) {
      const auto x = few ? least + step : most - step;
      sum += hypergeometric(sizes, x, successes);
      sides[sizes.index(x, successes - x)] = sum;
    }
  }
  return sides;
}

/// Tables that count: for each number of successes of arm a those of arm b.
using Region = std::vector<std::vector<std::uint64_t>>;

template <class Counts>
Region regionOf(const Sizes& sizes, Counts counts) {
  Region region(sizes.a + 1);
  for (std::uint64_t x = 0; x <= sizes.a; ++x)
    for (std::uint64_t y = 0; y <= sizes.b; ++y)
      if (counts(x, y)) region[x].push_back(y);
  return region;
}

std::vector<double> binomialLaw(std::uint64_t trials, double share) {
  std::vector<double> law(trials + 1);
  for (std::uint64_t k = 0; k <= trials; ++k)
    law[k] = binomialProbability(k, trials, share);
  return law;
}

double probabilityOf(const Region& region, const Sizes& sizes, double share) {
  const auto lawA = binomialLaw(sizes.a, share);
  const auto lawB = binomialLaw(sizes.b, share);
  double sum = 0;
  for (std::uint64_t x = 0; x <= sizes.a; ++x) {
    double row = 0;
    for (const auto y : region[x])
      row += lawB[y];
    sum += lawA[x] * row;
  }
  return sum;
}

/// Narrows to the largest value between two shares around a peak.
double peakBetween(const std::function<double(double)>& of, double low, double high) {
  for (int step = 0; step < 60; ++step) {
    const auto left = low + (high - low) / 3;
    const auto right = high - (high - low) / 3;
    (of(left) < of(right) ? low : high) = of(left) < of(right) ? left : right;
  }
  return of((low + high) / 2);
}

/// Over the common share: the best of a grid, then between its neighbours.
double largestProbability(const Region& region, const Sizes& sizes) {
  constexpr int kGrid = 400;
  const auto of = [&](double share) { return probabilityOf(region, sizes, share); };
  int best = 1;
  double largest = 0;
  for (int i = 1; i < kGrid; ++i) {
    const auto p = of(static_cast<double>(i) / kGrid);
    if (p <= largest) continue;
    largest = p;
    best = i;
  }
  const auto at = static_cast<double>(best);
  return std::min(1.0, std::max(largest, peakBetween(of, (at - 1) / kGrid, (at + 1) / kGrid)));
}

double boschlooSide(const Sizes& sizes, const Proportion& a, const Proportion& b, bool few) {
  const auto sides = fisherSides(sizes, few);
  const auto seen = sides[sizes.index(a.successes, b.successes)] * kEqual;
  const auto region =
      regionOf(sizes, [&](std::uint64_t x, std::uint64_t y) { return sides[sizes.index(x, y)] <= seen; });
  return largestProbability(region, sizes);
}

double waldStatistic(const Sizes& sizes, std::uint64_t x, std::uint64_t y) {
  const auto na = static_cast<double>(sizes.a);
  const auto nb = static_cast<double>(sizes.b);
  const auto pooled = static_cast<double>(x + y) / (na + nb);
  const auto variance = pooled * (1 - pooled) * (1 / na + 1 / nb);
  const auto difference = static_cast<double>(x) / na - static_cast<double>(y) / nb;
  return variance > 0 ? std::abs(difference) / std::sqrt(variance) : 0;
}

} // namespace

Result<double> fisherExact(const Proportion& a, const Proportion& b) {
  RW_CHECK(checkExact(a, b));
  const Sizes sizes{a.trials, b.trials};
  const auto successes = a.successes + b.successes;
  const auto seen = hypergeometric(sizes, a.successes, successes) * kEqual;
  double p = 0;
  const auto least = successes > sizes.b ? successes - sizes.b : 0;
  for (auto x = least; x <= std::min(successes, sizes.a); ++x) {
    const auto each = hypergeometric(sizes, x, successes);
    if (each <= seen) p += each;
  }
  return std::min(1.0, p);
}

Result<double> boschlooExact(const Proportion& a, const Proportion& b) {
  RW_CHECK(checkExact(a, b));
  const Sizes sizes{a.trials, b.trials};
  return std::min(1.0, 2 * std::min(boschlooSide(sizes, a, b, true), boschlooSide(sizes, a, b, false)));
}

Result<double> barnardExact(const Proportion& a, const Proportion& b) {
  RW_CHECK(checkExact(a, b));
  const Sizes sizes{a.trials, b.trials};
  const auto seen = waldStatistic(sizes, a.successes, b.successes) / kEqual;
  const auto region =
      regionOf(sizes, [&](std::uint64_t x, std::uint64_t y) { return waldStatistic(sizes, x, y) >= seen; });
  return largestProbability(region, sizes);
}

} // namespace rankwright
