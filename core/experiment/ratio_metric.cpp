#include "core/experiment/ratio_metric.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

double naiveVariance(const PairMoments& moments) {
  const auto ratio = moments.mean(0) / moments.mean(1);
  return ratio * (1 - ratio) / moments.sum(1);
}

} // namespace

double RatioSummary::standardError() const {
  return std::sqrt(unitVariance / count);
}

Result<RatioSummary> ratioSummary(const PairMoments& moments) {
  if (moments.count() < 2)
    return fail(ErrorKind::InvalidArgument, "a ratio needs at least 2 users in an arm, but there are {}",
                moments.count());
  const auto scale = moments.mean(1);
  if (scale == 0)
    return fail(ErrorKind::InvalidArgument, "a ratio is undefined whose denominator sums to {}", scale);
  const auto ratio = moments.mean(0) / scale;
  const PairMoments::Values linear{1 / scale, -ratio / scale};
  return RatioSummary{ratio, std::max(0.0, moments.covarianceOf(linear, linear)),
                      static_cast<double>(moments.count())};
}

Result<EffectTest> ratioTest(const RatioSummary& a, const RatioSummary& b, double alpha) {
  return testEffect(b.ratio - a.ratio, std::hypot(a.standardError(), b.standardError()), kNormalDegrees,
                    alpha);
}

double naiveShareError(const PairMoments& a, const PairMoments& b) {
  return std::sqrt(naiveVariance(a) + naiveVariance(b));
}

} // namespace rankwright
