#include "core/metrics/paired_tests.h"

#include "core/metrics/distributions.h"

#include <cmath>
#include <numeric>

namespace rankwright {

Result<PairedTTest> pairedTTest(std::span<const double> differences) {
  if (differences.size() < 2)
    return fail(ErrorKind::InvalidArgument, "a paired test needs at least 2 pairs, but there are {}",
                differences.size());
  const auto n = static_cast<double>(differences.size());
  PairedTTest test{.meanDifference = std::accumulate(differences.begin(), differences.end(), 0.0) / n,
                   .df = n - 1};
  double squares = 0;
  for (const auto difference : differences)
    squares += (difference - test.meanDifference) * (difference - test.meanDifference);
  if (squares == 0)
    return fail(ErrorKind::InvalidArgument, "a paired test is undefined where all differences are equal: {}",
                test.meanDifference);
  test.standardError = std::sqrt(squares / (n - 1) / n);
  test.t = test.meanDifference / test.standardError;
  test.p = studentTwoSided(test.t, test.df);
  return test;
}

double mcnemarExact(std::uint64_t onlyFirst, std::uint64_t onlySecond) {
  if (onlyFirst + onlySecond == 0) return 1;
  return binomialTwoSided(onlyFirst, onlyFirst + onlySecond, 0.5);
}

} // namespace rankwright
