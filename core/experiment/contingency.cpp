#include "core/experiment/contingency.h"

#include "core/metrics/distributions.h"

#include <cmath>
#include <vector>

namespace rankwright {

namespace {

struct Margins {
  std::vector<double> rows;
  std::vector<double> columns;
  double total = 0;

  double expected(std::size_t row, std::size_t column) const { return rows[row] * columns[column] / total; }
};

Margins marginsOf(std::span<const double> counts, std::size_t columns) {
  Margins margins{std::vector<double>(counts.size() / columns), std::vector<double>(columns), 0};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    margins.rows[i / columns] += counts[i];
    margins.columns[i % columns] += counts[i];
    margins.total += counts[i];
  }
  return margins;
}

double filled(std::span<const double> sums) {
  double count = 0;
  for (const auto sum : sums)
    count += sum > 0;
  return count;
}

/// Sums `part(observed, expected)` over the cells that can hold something.
template <class Part>
Result<ChiSquaredTest> testOf(std::span<const double> counts, std::size_t columns, Part part) {
  const auto margins = marginsOf(counts, columns);
  ChiSquaredTest test{0, (filled(margins.rows) - 1) * (filled(margins.columns) - 1), 1};
  if (!(test.df >= 1))
    return fail(ErrorKind::InvalidArgument,
                "a table needs counts in two rows and two columns, but its total is {}", margins.total);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto expected = margins.expected(i / columns, i % columns);
    if (expected > 0) test.statistic += part(counts[i], expected);
  }
  test.p = chiSquaredUpperTail(test.statistic, test.df);
  return test;
}

double pearson(double observed, double expected) {
  return (observed - expected) * (observed - expected) / expected;
}

/// Yates: nearer to the expected count by a half, but not beyond it.
double corrected(double observed, double expected) {
  const auto distance = observed - expected;
  return observed - std::copysign(std::min(0.5, std::abs(distance)), distance);
}

Result<std::vector<double>> tableOf(std::span<const Proportion> arms) {
  std::vector<double> counts;
  for (const auto& arm : arms) {
    RW_CHECK(checkProportion(arm));
    counts.push_back(static_cast<double>(arm.successes));
    counts.push_back(static_cast<double>(arm.trials - arm.successes));
  }
  return counts;
}

} // namespace

Result<ChiSquaredTest> independenceTest(std::span<const double> counts, std::size_t columns) {
  if (columns == 0 || counts.empty() || counts.size() % columns != 0)
    return fail(ErrorKind::InvalidArgument, "the counts do not fill rows of {} columns: {}", columns,
                counts.size());
  return testOf(counts, columns, pearson);
}

Result<ChiSquaredTest> equalSharesTest(std::span<const Proportion> arms) {
  RW_ASSIGN(const auto counts, tableOf(arms));
  return independenceTest(counts, 2);
}

Result<ChiSquaredTest> yatesTest(const Proportion& a, const Proportion& b) {
  RW_ASSIGN(const auto counts, tableOf(std::array{a, b}));
  return testOf(counts, 2, [](double observed, double expected) {
    return pearson(corrected(observed, expected), expected);
  });
}

Result<ChiSquaredTest> likelihoodRatioTest(const Proportion& a, const Proportion& b) {
  RW_ASSIGN(const auto counts, tableOf(std::array{a, b}));
  return testOf(counts, 2, [](double observed, double expected) {
    return observed == 0 ? 0 : 2 * observed * std::log(observed / expected);
  });
}

} // namespace rankwright
