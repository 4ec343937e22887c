#include "core/leaderboard/signal_formulas.h"

#include "core/metrics/estimate.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr double kNormalQuantile = 1.959963984540054; // 0.975

Estimate conversionOf(const DayCounts& total) {
  return shareEstimate(std::min(total.installs, total.exposures), total.exposures);
}

/// In days; 0 for what has no day.
CalendarDay ageOf(const DayCounts& counts, CalendarDay today) {
  return counts.day == kUndated ? 0 : std::max<CalendarDay>(0, today - counts.day);
}

} // namespace

double decayedInstalls(std::span<const DayCounts> days, CalendarDay today, double halfLifeDays) {
  double sum = 0;
  for (const auto& each : days) {
    const auto age = static_cast<double>(ageOf(each, today));
    sum += static_cast<double>(each.installs) * std::exp2(-age / halfLifeDays);
  }
  return sum;
}

double trend(std::span<const DayCounts> days, CalendarDay today, std::uint32_t recentDays) {
  double recent = 0;
  double before = 0;
  for (const auto& each : days) {
    if (each.day == kUndated) continue;
    const auto age = ageOf(each, today);
    if (age < recentDays)
      recent += static_cast<double>(each.installs);
    else if (age < 2 * CalendarDay{recentDays})
      before += static_cast<double>(each.installs);
  }
  return recent + before == 0 ? 0 : (recent - before) / std::sqrt(recent + before);
}

double bayesianRating(double rating, double votes, const RatingPrior& prior) {
  return (prior.votes * prior.mean + votes * rating) / (prior.votes + votes);
}

DayCounts totalOf(std::span<const DayCounts> days) {
  DayCounts total;
  for (const auto& each : days) {
    total.exposures += each.exposures;
    total.clicks += each.clicks;
    total.installs += each.installs;
  }
  return total;
}

std::optional<double> conversionLowerBound(const DayCounts& total) {
  if (total.exposures == 0) return std::nullopt;
  return conversionOf(total).low;
}

double conversionUpperBound(const DayCounts& total) {
  return conversionOf(total).high;
}

double installRateUpperBound(double installs, double days) {
  const double half = kNormalQuantile * kNormalQuantile / 2;
  return (installs + half + kNormalQuantile * std::sqrt(installs + half / 2)) / std::max(1.0, days);
}

} // namespace rankwright
