#include "core/experiment/mixture_sprt.h"

#include "core/experiment/effect_test.h"
#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

Result<MixtureSprt> MixtureSprt::create(double mixtureVariance, double alpha) {
  RW_CHECK(checkProbability(alpha));
  if (!(mixtureVariance > 0))
    return fail(ErrorKind::InvalidArgument, "the variance of the mixture must be above 0: {}",
                mixtureVariance);
  return MixtureSprt(mixtureVariance, alpha);
}

double MixtureSprt::logLikelihoodRatio(double difference, double variance) const {
  const auto sum = variance + tau2_;
  return std::log(variance / sum) / 2 + tau2_ * difference * difference / (2 * variance * sum);
}

double MixtureSprt::halfWidth(double variance) const {
  const auto sum = variance + tau2_;
  return std::sqrt(variance * sum / tau2_ * (-2 * std::log(alpha_) + std::log(sum / variance)));
}

double MixtureSprt::look(double difference, double variance) {
  p_ = std::min(p_, std::exp(-logLikelihoodRatio(difference, variance)));
  return p_;
}

Result<StatsigSprt> statsigSprt(const ArmSummary& control, const ArmSummary& treatment, double difference,
                                double alpha) {
  RW_CHECK(checkProbability(alpha));
  const auto fixedZ = normalQuantile(1 - alpha / 2);
  StatsigSprt result;
  result.variance = control.squaredError() + treatment.squaredError();
  result.tau = fixedZ * fixedZ * (control.variance + treatment.variance) / (control.count + treatment.count);
  if (!(result.variance > 0 && result.tau > 0))
    return fail(ErrorKind::InvalidArgument, "not enough variance: a test is undefined with the variance {}",
                result.variance);
  const auto sum = result.variance + result.tau;
  result.criticalZ =
      std::sqrt(sum / result.tau * (-2 * std::log(alpha / 2) + std::log(sum / result.variance)));
  result.halfWidth = result.criticalZ * std::sqrt(result.variance);
  result.z = difference / std::sqrt(result.variance);
  result.stretch = result.criticalZ / fixedZ;
  result.p = normalTwoSided(result.z / result.stretch);
  return result;
}

} // namespace rankwright
