#pragma once

#include "core/leaderboard/new_app_wait.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// The share of apps that still wait, after so many days.
struct WaitingShare {
  std::uint32_t days = 0;
  std::uint64_t waiting = 0; ///< apps that still waited when the day began, and that the logs follow so far
  std::uint64_t reached = 0; ///< of these, whose wait ended on it
  double share = 0;          ///< that waits on
  double low = 0;            ///< of an interval of 95 %
  double high = 0;

  friend bool operator==(const WaitingShare&, const WaitingShare&) = default;
};

/// Kaplan and Meier's estimate ("Nonparametric estimation from incomplete observations", 1958) of the share
/// that still waits, at each number of days after which some were reached: an app that the logs do not follow
/// to its end counts for as long as they do. The intervals are Greenwood's variance on the scale log(−log S)
/// (Kalbfleisch and Prentice 1980, eq. 1.13); where nobody waits any more it has none, and the interval goes
/// from 0 to the bound before it.
std::vector<WaitingShare> waitingShares(std::span<const NewAppWait> waits);

/// After how many days half of the apps do not wait any more, with an interval of 95 %.
struct MedianWait {
  std::optional<std::uint32_t> days = {}; ///< nothing: more than half wait to the end of what is known
  std::optional<std::uint32_t> low = {};
  std::optional<std::uint32_t> high = {}; ///< nothing: it has no upper bound

  friend bool operator==(const MedianWait&, const MedianWait&) = default;
};

/// The first days after which at most half still wait; the interval has the days at which that of the share
/// holds one half (Brookmeyer and Crowley, "A confidence interval for the median survival time", 1982).
MedianWait medianWait(std::span<const WaitingShare> shares);

} // namespace rankwright
