#include "core/experiment/proportions.h"

#include "core/metrics/distributions.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

double varianceOf(double share) {
  return share * (1 - share);
}

Interval waldInterval(double pa, double na, double pb, double nb, double z) {
  const auto half = z * std::sqrt(varianceOf(pa) / na + varianceOf(pb) / nb);
  return {pb - pa - half, pb - pa + half};
}

Interval agrestiCaffoInterval(const Proportion& a, const Proportion& b, double z) {
  const auto na = static_cast<double>(a.trials) + 2;
  const auto nb = static_cast<double>(b.trials) + 2;
  return waldInterval((static_cast<double>(a.successes) + 1) / na, na,
                      (static_cast<double>(b.successes) + 1) / nb, nb, z);
}

Interval wilson(const Proportion& proportion, double z) {
  const auto n = static_cast<double>(proportion.trials);
  const auto share = proportion.share();
  const auto scale = 1 + z * z / n;
  const auto centre = (share + z * z / (2 * n)) / scale;
  const auto half = z / scale * std::sqrt(varianceOf(share) / n + z * z / (4 * n * n));
  // At the ends the bound is exact, which the difference is only nearly.
  return {proportion.successes == 0 ? 0 : std::max(0.0, centre - half),
          proportion.successes == proportion.trials ? 1 : std::min(1.0, centre + half)};
}

Interval newcombeInterval(const Proportion& a, const Proportion& b, double z) {
  const auto wa = wilson(a, z);
  const auto wb = wilson(b, z);
  const auto difference = b.share() - a.share();
  return {difference - std::hypot(b.share() - wb.low, wa.high - a.share()),
          difference + std::hypot(wb.high - b.share(), a.share() - wa.low)};
}

} // namespace

Status checkProportion(const Proportion& proportion) {
  if (proportion.trials == 0)
    return fail(ErrorKind::InvalidArgument, "a share is of at least one user, but there are {}",
                proportion.trials);
  if (proportion.successes <= proportion.trials) return {};
  return fail(ErrorKind::InvalidArgument, "there are {} users, fewer than those who did it: {}",
              proportion.trials, proportion.successes);
}

Result<ProportionTest> proportionTest(const Proportion& a, const Proportion& b, double alpha) {
  RW_CHECK(checkProportion(a));
  RW_CHECK(checkProportion(b));
  const auto na = static_cast<double>(a.trials);
  const auto nb = static_cast<double>(b.trials);
  const auto pooled = static_cast<double>(a.successes + b.successes) / (na + nb);
  ProportionTest result{.difference = b.share() - a.share()};
  RW_ASSIGN(const auto test, testEffect(result.difference, std::sqrt(varianceOf(pooled) * (1 / na + 1 / nb)),
                                        kNormalDegrees, alpha));
  const auto z = normalQuantile(1 - alpha / 2);
  result.z = test.statistic;
  result.p = test.p;
  result.zUnpooled = result.difference / std::sqrt(varianceOf(a.share()) / na + varianceOf(b.share()) / nb);
  result.wald = waldInterval(a.share(), na, b.share(), nb, z);
  result.newcombe = newcombeInterval(a, b, z);
  result.agrestiCaffo = agrestiCaffoInterval(a, b, z);
  return result;
}

Result<RiskRatio> riskRatio(const Proportion& a, const Proportion& b, double alpha) {
  RW_CHECK(checkProportion(a));
  RW_CHECK(checkProportion(b));
  RW_CHECK(checkProbability(alpha));
  if (a.successes == 0 || b.successes == 0)
    return fail(ErrorKind::InvalidArgument, "a risk ratio needs a success in each arm, but an arm has {}", 0);
  const auto ratio = b.share() / a.share();
  const auto half =
      normalQuantile(1 - alpha / 2) * std::sqrt((1 - b.share()) / static_cast<double>(b.successes) +
                                                (1 - a.share()) / static_cast<double>(a.successes));
  return RiskRatio{ratio, {ratio * std::exp(-half), ratio * std::exp(half)}};
}

Result<Interval> wilsonInterval(const Proportion& proportion, double alpha) {
  RW_CHECK(checkProportion(proportion));
  RW_CHECK(checkProbability(alpha));
  return wilson(proportion, normalQuantile(1 - alpha / 2));
}

Result<Interval> clopperPearsonInterval(const Proportion& proportion, double alpha) {
  RW_CHECK(checkProportion(proportion));
  RW_CHECK(checkProbability(alpha));
  const auto x = static_cast<double>(proportion.successes);
  const auto n = static_cast<double>(proportion.trials);
  return Interval{x == 0 ? 0 : betaQuantile(alpha / 2, x, n - x + 1),
                  x == n ? 1 : betaQuantile(1 - alpha / 2, x + 1, n - x)};
}

} // namespace rankwright
