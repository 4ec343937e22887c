#include "core/experiment/power.h"

#include "core/experiment/effect_test.h"
#include "core/metrics/distributions.h"

#include <cmath>
#include <functional>
#include <limits>

namespace rankwright {

namespace {

Status checkAim(const PowerAim& aim, double difference) {
  RW_CHECK(checkProbability(aim.alpha));
  RW_CHECK(checkProbability(aim.power));
  if (difference != 0 && std::isfinite(difference)) return {};
  return fail(ErrorKind::InvalidArgument, "no number of users finds an effect of {}", difference);
}

Status checkShares(double p1, double p2, const PowerAim& aim) {
  RW_CHECK(checkAim(aim, p2 - p1));
  RW_CHECK(checkProbability(p1));
  return checkProbability(p2);
}

double squared(double x) {
  return x * x;
}

double varianceOf(double share) {
  return share * (1 - share);
}

/// Two-sided power of a test whose statistic is normal around `shift`.
double normalPower(double shift, double alpha) {
  const auto z = normalQuantile(1 - alpha / 2);
  return normalUpperTail(z - shift) + normalLowerTail(-z - shift);
}

double studentPower(double users, double d, double alpha, double ratio) {
  const auto df = users * (1 + ratio) - 2;
  const auto shift = std::abs(d) * std::sqrt(users * ratio / (1 + ratio));
  const auto t = studentQuantile(1 - alpha / 2, df);
  return noncentralStudentUpperTail(t, df, shift) + noncentralStudentLowerTail(-t, df, shift);
}

/// Where a rising function reaches `aim`: doubled from `low`, then halved down to the last digits.
double reaching(double aim, double low, const std::function<double(double)>& of) {
  double high = 2 * low;
  while (of(high) < aim && high < 1e15)
    high *= 2;
  for (int step = 0; step < 200 && high - low > 1e-14 * high; ++step) {
    const auto middle = (low + high) / 2;
    (of(middle) < aim ? low : high) = middle;
  }
  return (low + high) / 2;
}

} // namespace

double PowerAim::normalSum() const {
  return normalQuantile(1 - alpha / 2) + normalQuantile(power);
}

Result<double> usersForMean(double sd, double difference, const PowerAim& aim) {
  RW_CHECK(checkAim(aim, difference));
  return 2 * squared(aim.normalSum() * sd / difference);
}

double usersByRuleOf16(double sd, double difference) {
  return 16 * squared(sd / difference);
}

Result<double> usersForT(double d, const PowerAim& aim, double ratio) {
  RW_CHECK(checkAim(aim, d));
  if (!(ratio > 0))
    return fail(ErrorKind::InvalidArgument, "the ratio of the arms must be above 0: {}", ratio);
  // Below this no variance can be told.
  const auto least = 2.1 / (1 + ratio);
  return reaching(aim.power, least, [&](double users) { return studentPower(users, d, aim.alpha, ratio); });
}

Result<double> usersForShare(double baseline, double difference, const PowerAim& aim) {
  RW_CHECK(checkShares(baseline, baseline + difference, aim));
  const auto null = varianceOf(baseline);
  return squared((normalQuantile(1 - aim.alpha / 2) * std::sqrt(2 * null) +
                  normalQuantile(aim.power) * std::sqrt(null + varianceOf(baseline + difference))) /
                 difference);
}

Result<double> usersForSharesPooled(double p1, double p2, const PowerAim& aim) {
  RW_CHECK(checkShares(p1, p2, aim));
  return squared((normalQuantile(1 - aim.alpha / 2) * std::sqrt(2 * varianceOf((p1 + p2) / 2)) +
                  normalQuantile(aim.power) * std::sqrt(varianceOf(p1) + varianceOf(p2))) /
                 (p2 - p1));
}

Result<double> usersForSharesUnpooled(double p1, double p2, const PowerAim& aim) {
  RW_CHECK(checkShares(p1, p2, aim));
  return squared(aim.normalSum() / (p2 - p1)) * (varianceOf(p1) + varianceOf(p2));
}

Result<double> usersForSharesArcsine(double p1, double p2, const PowerAim& aim) {
  RW_CHECK(checkShares(p1, p2, aim));
  const auto h = std::abs(2 * std::asin(std::sqrt(p2)) - 2 * std::asin(std::sqrt(p1)));
  return reaching(aim.power, 1e-3,
                  [&](double users) { return normalPower(h * std::sqrt(users / 2), aim.alpha); });
}

Result<double> usersForNonInferiority(double sd, double margin, double oneSidedAlpha, double power) {
  return usersForMean(sd, margin, {2 * oneSidedAlpha, power});
}

Result<double> powerOfT(double users, double d, double alpha, double ratio) {
  RW_CHECK(checkProbability(alpha));
  if (!(users * (1 + ratio) > 2 && ratio > 0))
    return fail(ErrorKind::InvalidArgument, "a test needs at least 2 users in each arm, but an arm has {}",
                users);
  return studentPower(users, d, alpha, ratio);
}

Result<double> detectableT(double users, const PowerAim& aim) {
  RW_CHECK(powerOfT(users, 1, aim.alpha));
  RW_CHECK(checkProbability(aim.power));
  return reaching(aim.power, 1e-6 / std::sqrt(users),
                  [&](double d) { return studentPower(users, d, aim.alpha, 1); });
}

Result<double> detectableDifference(double users, double sd, const PowerAim& aim) {
  RW_CHECK(checkAim(aim, 1));
  return aim.normalSum() * sd * std::sqrt(2 / users);
}

Result<double> detectableLift(double users, double mean, double sd, const PowerAim& aim) {
  RW_CHECK(checkAim(aim, mean));
  const auto q = squared(sd * aim.normalSum() / mean) / users;
  if (q >= 1) return std::numeric_limits<double>::infinity();
  return (1 + std::sqrt(q * (2 - q))) / (1 - q) - 1;
}

namespace {

Status checkArmShares(double shareA, double shareB) {
  for (const auto share : {shareA, shareB})
    if (!(share > 0 && share <= 1))
      return fail(ErrorKind::InvalidArgument, "an arm's share of the users lies above 0 and up to 1: {}",
                  share);
  return {};
}

} // namespace

Result<double> usersForLift(double lift, double mean, double sd, double shareA, double shareB,
                            const PowerAim& aim) {
  RW_CHECK(checkAim(aim, lift));
  RW_CHECK(checkAim(aim, mean));
  RW_CHECK(checkArmShares(shareA, shareB));
  return squared(aim.normalSum() * sd / (mean * lift)) * (1 / shareA + squared(1 + lift) / shareB);
}

Result<double> detectableLift(double users, double mean, double sd, double shareA, double shareB,
                              const PowerAim& aim) {
  RW_CHECK(checkAim(aim, mean));
  RW_CHECK(checkArmShares(shareA, shareB));
  const auto q = squared(aim.normalSum() * sd / mean) / users;
  const auto a = q / shareA;
  const auto b = q / shareB;
  if (!(b < 1)) return std::numeric_limits<double>::infinity();
  return (1 + std::sqrt(1 - (1 - a) * (1 - b))) / (1 - b) - 1;
}

} // namespace rankwright
