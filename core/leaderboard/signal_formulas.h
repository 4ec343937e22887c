#pragma once

#include "core/leaderboard/item_day_counts.h"

#include <cstdint>
#include <optional>
#include <span>

namespace rankwright {

/// Installs that fade: Σ installs · e^(−λΔt), where Δt is the age in days on `today` and λ = ln 2 /
/// half-life, so that an install of `halfLifeDays` ago counts as one half. Days after `today` and installs
/// without a day count as of today.
double decayedInstalls(std::span<const DayCounts> days, CalendarDay today, double halfLifeDays);

/// How much more often an item is installed in the last `recentDays` days, today among them, than in as many
/// before: (r − b) / √(r + b), the normal deviate of the difference of two Poisson counts over equal times
/// (Przyborowski and Wilenski 1940, without their exact tail). 0 when both are 0: few installs say little,
/// 9 after 0 counts as 3, and 900 after 800 as
/// 2.4. Installs without a day do not count.
double trend(std::span<const DayCounts> days, CalendarDay today, std::uint32_t recentDays);

/// What ratings are drawn to while votes are few.
struct RatingPrior {
  double mean = 0;  ///< of all rated items
  double votes = 1; ///< how many votes the mean counts as
};

/// The mean rating as if the prior's votes had been given as well: (C·m + n·r) / (C + n), the posterior mean
/// of a rating with a conjugate prior. (Known as IMDb's weighted rating.)
double bayesianRating(double rating, double votes, const RatingPrior& prior);

/// Sums over an item's days.
DayCounts totalOf(std::span<const DayCounts> days);

/// The lower bound of installs per exposure with 95 % confidence (Wilson 1927, both sides 2.5 %); nothing
/// without exposures. More installs than exposures count as one each.
std::optional<double> conversionLowerBound(const DayCounts& total);

/// The upper bound of the same: the optimism of upper confidence bounds (Lai and Robbins 1985; Auer,
/// Cesa-Bianchi and Fischer 2002) with Wilson's interval instead of Hoeffding's, which is too wide for rates
/// of some percent. 1 without exposures.
double conversionUpperBound(const DayCounts& total);

/// The upper bound of installs a day over so many days, at least 1, with 95 % confidence, for logs without
/// exposures: the score interval of a Poisson rate, (n + z²/2 + z√(n + z²/4)) / days.
double installRateUpperBound(double installs, double days);

} // namespace rankwright
