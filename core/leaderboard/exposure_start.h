#pragma once

#include "core/leaderboard/item_day_counts.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// How long a new app waited for its first exposures.
struct ExposureWait {
  ItemId item;
  std::uint32_t days = 0; ///< since it was first there: 0 for the same day
  bool isReached = false; ///< else the logs end so many days after it came
};

/// The share of apps that still wait, after so many days.
struct WaitingShare {
  std::uint32_t days = 0;
  double share = 0;
  double low = 0; ///< of an interval of 95 %
  double high = 0;

  friend bool operator==(const WaitingShare&, const WaitingShare&) = default;
};

/// The wait of each app that came between the two days, both of which count, until `exposures` were logged of
/// it; `firstDays` tells since when an app is there, [items], nothing: nobody knows. `last` is the last day
/// of the logs.
std::vector<ExposureWait> waitsForExposures(const ItemDayCounts& counts,
                                            std::span<const std::optional<CalendarDay>> firstDays,
                                            const DaySpan& came, CalendarDay last, std::uint64_t exposures);

/// Kaplan and Meier's estimate ("Nonparametric estimation from incomplete observations", 1958) of the share
/// that still waits, at each number of days after which some were reached: an app that the logs do not follow
/// to its end counts for as long as they do. The intervals are Greenwood's variance on the scale log(−log S)
/// (Kalbfleisch and Prentice 1980, eq. 1.13).
std::vector<WaitingShare> waitingShares(std::span<const ExposureWait> waits);

/// The days after which at most half still wait; nothing when more do to the end.
std::optional<std::uint32_t> medianWait(std::span<const WaitingShare> shares);

} // namespace rankwright
