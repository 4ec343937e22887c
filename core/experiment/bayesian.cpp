#include "core/experiment/bayesian.h"

#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// Beta(α, β).
struct Beta {
  double alpha = 1;
  double beta = 1;

  double mean() const { return alpha / (alpha + beta); }
  double variance() const { return mean() * (1 - mean()) / (alpha + beta + 1); }
};

Beta posteriorOf(const Proportion& arm) {
  return {1 + static_cast<double>(arm.successes), 1 + static_cast<double>(arm.trials - arm.successes)};
}

/// P(b > a), where α of b is a whole number.
double chanceOf(const Beta& b, const Beta& a) {
  double sum = 0;
  const auto normaliser = logBeta(a.alpha, a.beta);
  for (double i = 0; i < b.alpha; ++i)
    sum += std::exp(logBeta(a.alpha + i, b.beta + a.beta) - std::log(b.beta + i) - logBeta(1 + i, b.beta) -
                    normaliser);
  return std::min(1.0, sum);
}

} // namespace

double NormalPosterior::chanceToWin() const {
  return normalLowerTail(mean / sd);
}

double NormalPosterior::lossOfShipping() const {
  return std::max(0.0, sd * normalDensity(mean / sd) - mean * normalUpperTail(mean / sd));
}

double NormalPosterior::lossOfKeeping() const {
  return std::max(0.0, sd * normalDensity(mean / sd) + mean * normalLowerTail(mean / sd));
}

Interval NormalPosterior::credible(double alpha) const {
  const auto half = normalQuantile(1 - alpha / 2) * sd;
  return {mean - half, mean + half};
}

Result<NormalPosterior> normalPosterior(double estimate, double standardError,
                                        const std::optional<NormalPrior>& prior) {
  if (!(standardError > 0) || (prior && !(prior->sd > 0)))
    return fail(ErrorKind::InvalidArgument,
                "not enough variance: a test is undefined with the standard error {}",
                standardError > 0 ? prior->sd : standardError);
  if (!prior) return NormalPosterior{estimate, standardError};
  const auto before = 1 / (prior->sd * prior->sd);
  const auto data = 1 / (standardError * standardError);
  return NormalPosterior{(prior->mean * before + estimate * data) / (before + data),
                         1 / std::sqrt(before + data)};
}

Result<BetaPosterior> betaPosterior(const Proportion& a, const Proportion& b) {
  RW_CHECK(checkProportion(a));
  RW_CHECK(checkProportion(b));
  const auto pa = posteriorOf(a);
  const auto pb = posteriorOf(b);
  BetaPosterior result;
  result.chanceToWin = chanceOf(pb, pa);
  result.expectedUplift = pb.mean() - pa.mean();
  // E[pa; pa > pb] − E[pb; pa > pb], each the chance under a distribution with one success more.
  result.lossOfShipping = std::max(0.0, pa.mean() * (1 - chanceOf(pb, {pa.alpha + 1, pa.beta})) -
                                            pb.mean() * (1 - chanceOf({pb.alpha + 1, pb.beta}, pa)));
  result.chanceByNormal = normalLowerTail(result.expectedUplift / std::sqrt(pa.variance() + pb.variance()));
  return result;
}

} // namespace rankwright
