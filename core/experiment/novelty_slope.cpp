#include "core/experiment/novelty_slope.h"

#include "core/metrics/distributions.h"

#include <cmath>

namespace rankwright {

namespace {

struct WeightedMeans {
  double weight = 0;
  double day = 0;
  double effect = 0;
};

WeightedMeans meansOf(std::span<const double> days, std::span<const double> effects,
                      std::span<const double> standardErrors) {
  WeightedMeans means;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const auto weight = 1 / (standardErrors[i] * standardErrors[i]);
    means.weight += weight;
    means.day += weight * days[i];
    means.effect += weight * effects[i];
  }
  return {means.weight, means.day / means.weight, means.effect / means.weight};
}

} // namespace

Result<NoveltySlope> noveltySlope(std::span<const double> days, std::span<const double> effects,
                                  std::span<const double> standardErrors) {
  if (days.size() != effects.size() || days.size() != standardErrors.size())
    return fail(ErrorKind::InvalidArgument, "there are {} days, but the number of effects is {}", days.size(),
                effects.size());
  for (const auto error : standardErrors)
    if (!(error > 0))
      return fail(ErrorKind::InvalidArgument,
                  "not enough variance: a test is undefined with the standard error {}", error);
  const auto means = meansOf(days, effects, standardErrors);
  double spread = 0;
  double product = 0;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const auto weight = 1 / (standardErrors[i] * standardErrors[i]);
    spread += weight * (days[i] - means.day) * (days[i] - means.day);
    product += weight * (days[i] - means.day) * (effects[i] - means.effect);
  }
  if (!(spread > 0))
    return fail(ErrorKind::InvalidArgument, "a slope needs at least 2 days, but there are {}", days.size());
  NoveltySlope result{.slope = product / spread, .slopeError = std::sqrt(1 / spread)};
  result.intercept = means.effect - result.slope * means.day;
  result.z = result.slope / result.slopeError;
  result.p = normalTwoSided(result.z);
  return result;
}

} // namespace rankwright
