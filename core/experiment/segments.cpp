#include "core/experiment/segments.h"

#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

double users(const SegmentShares& segment) {
  return static_cast<double>(segment.a.trials + segment.b.trials);
}

double squaredError(const Proportion& arm) {
  return arm.share() * (1 - arm.share()) / static_cast<double>(arm.trials);
}

double failures(const Proportion& arm) {
  return static_cast<double>(arm.trials - arm.successes);
}

double mantelHaenszel(std::span<const SegmentShares> segments) {
  double upper = 0;
  double lower = 0;
  for (const auto& segment : segments) {
    upper += static_cast<double>(segment.b.successes) * failures(segment.a) / users(segment);
    lower += static_cast<double>(segment.a.successes) * failures(segment.b) / users(segment);
  }
  return upper / lower;
}

Result<ChiSquaredTest> allocationTest(std::span<const SegmentShares> segments) {
  std::vector<double> counts;
  for (const auto& segment : segments) {
    counts.push_back(static_cast<double>(segment.a.trials));
    counts.push_back(static_cast<double>(segment.b.trials));
  }
  return independenceTest(counts, 2);
}

bool signsReverse(double pooled, std::span<const double> differences) {
  return pooled != 0 && std::ranges::all_of(differences, [pooled](double each) { return each * pooled < 0; });
}

} // namespace

Result<SimpsonCheck> simpsonCheck(std::span<const SegmentShares> segments) {
  SimpsonCheck check;
  SegmentShares all;
  for (const auto& segment : segments) {
    RW_CHECK(checkProportion(segment.a));
    RW_CHECK(checkProportion(segment.b));
    all.a.successes += segment.a.successes;
    all.a.trials += segment.a.trials;
    all.b.successes += segment.b.successes;
    all.b.trials += segment.b.trials;
  }
  RW_ASSIGN(check.allocation, allocationTest(segments));
  double variance = 0;
  for (const auto& segment : segments) {
    const auto weight = users(segment) / users(all);
    check.differences.push_back(segment.b.share() - segment.a.share());
    check.stratified += weight * check.differences.back();
    variance += weight * weight * (squaredError(segment.a) + squaredError(segment.b));
  }
  check.stratifiedError = std::sqrt(variance);
  check.pooled = all.b.share() - all.a.share();
  check.oddsRatio = mantelHaenszel(segments);
  check.reversal = signsReverse(check.pooled, check.differences);
  return check;
}

Result<Heterogeneity> heterogeneityTest(std::span<const double> effects,
                                        std::span<const double> standardErrors) {
  if (effects.size() < 2 || effects.size() != standardErrors.size())
    return fail(ErrorKind::InvalidArgument,
                "effects of segments need a standard error each, {} of effects: {}", standardErrors.size(),
                effects.size());
  double weights = 0;
  Heterogeneity result{.df = static_cast<double>(effects.size() - 1)};
  for (std::size_t i = 0; i < effects.size(); ++i) {
    if (!(standardErrors[i] > 0))
      return fail(ErrorKind::InvalidArgument,
                  "not enough variance: a test is undefined with the standard error {}", standardErrors[i]);
    const auto weight = 1 / (standardErrors[i] * standardErrors[i]);
    weights += weight;
    result.mean += weight * effects[i];
  }
  result.mean /= weights;
  result.standardError = std::sqrt(1 / weights);
  for (std::size_t i = 0; i < effects.size(); ++i) {
    const auto z = (effects[i] - result.mean) / standardErrors[i];
    result.q += z * z;
  }
  result.p = chiSquaredUpperTail(result.q, result.df);
  result.i2 = result.q > 0 ? std::max(0.0, 1 - result.df / result.q) : 0;
  return result;
}

} // namespace rankwright
