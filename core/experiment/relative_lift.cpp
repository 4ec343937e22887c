#include "core/experiment/relative_lift.h"

#include <cmath>

namespace rankwright {

namespace {

Status checkControl(const ArmEstimate& a) {
  if (a.value != 0) return {};
  return fail(ErrorKind::InvalidArgument, "a relative effect is undefined where the control is {}", a.value);
}

} // namespace

ArmEstimate estimateOf(const ArmSummary& arm) {
  return {arm.mean, std::sqrt(arm.squaredError())};
}

Result<EffectTest> relativeLift(const ArmEstimate& a, const ArmEstimate& b, double df, double alpha) {
  RW_CHECK(checkControl(a));
  const auto ratio = b.value / a.value;
  return testEffect(ratio - 1, std::hypot(b.standardError, a.standardError * ratio) / std::abs(a.value), df,
                    alpha);
}

Result<LogLift> logLift(const ArmEstimate& a, const ArmEstimate& b, double df, double alpha) {
  RW_CHECK(checkControl(a));
  RW_CHECK(checkProbability(alpha));
  const auto ratio = b.value / a.value;
  if (!(ratio > 0))
    return fail(ErrorKind::InvalidArgument, "a logarithm needs arms of the same sign, but their ratio is {}",
                ratio);
  const auto error = std::hypot(a.standardError / a.value, b.standardError / b.value);
  const auto half = testQuantile(1 - alpha / 2, df) * error;
  return LogLift{ratio - 1, error, df, {ratio * std::exp(-half) - 1, ratio * std::exp(half) - 1}};
}

Result<FiellerLift> fiellerLift(const ArmEstimate& a, const ArmEstimate& b, double df, double alpha) {
  RW_CHECK(checkControl(a));
  RW_CHECK(checkProbability(alpha));
  const auto z = testQuantile(1 - alpha / 2, df);
  const auto ratio = b.value / a.value;
  const auto relative = z * a.standardError / a.value;
  FiellerLift lift{ratio - 1, relative * relative, {}};
  if (lift.g >= 1) return lift;
  const auto half =
      z / std::abs(a.value) * std::hypot(std::sqrt(1 - lift.g) * b.standardError, ratio * a.standardError);
  lift.interval = Interval{(ratio - half) / (1 - lift.g) - 1, (ratio + half) / (1 - lift.g) - 1};
  return lift;
}

} // namespace rankwright
