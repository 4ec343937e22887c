#include "core/leaderboard/exposure_start.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rankwright {

namespace {

constexpr double kNormal975 = 1.959963984540054; // quantile of the standard normal distribution

/// Apps whose wait ended after so many days, reached or not.
struct Ended {
  std::size_t reached = 0;
  std::size_t all = 0;
};

std::optional<CalendarDay> dayOfExposure(const ItemDayCounts& counts, ItemId item, CalendarDay first,
                                         std::uint64_t exposures) {
  std::uint64_t sum = 0;
  for (const auto& day : counts.of(item)) {
    if (day.day < first) continue;
    sum += day.exposures;
    if (sum >= exposures) return day.day;
  }
  return std::nullopt;
}

/// `greenwood` is Σ d / (n (n − d)) up to that day.
WaitingShare shareOf(std::uint32_t days, double share, double greenwood) {
  if (share <= 0 || share >= 1) return {days, share, share, share};
  const auto spread = kNormal975 * std::sqrt(greenwood) / std::abs(std::log(share));
  return {days, share, std::pow(share, std::exp(spread)), std::pow(share, std::exp(-spread))};
}

} // namespace

std::vector<ExposureWait> waitsForExposures(const ItemDayCounts& counts,
                                            std::span<const std::optional<CalendarDay>> firstDays,
                                            const DaySpan& came, CalendarDay last, std::uint64_t exposures) {
  std::vector<ExposureWait> waits;
  for (std::uint32_t row = 0; row < firstDays.size(); ++row) {
    const auto first = firstDays[row];
    if (!first || !came.contains(*first) || *first > last) continue;
    const auto reached = dayOfExposure(counts, ItemId(row), *first, exposures);
    const bool isReached = reached && *reached <= last;
    waits.push_back(
        {ItemId(row), static_cast<std::uint32_t>((isReached ? *reached : last) - *first), isReached});
  }
  return waits;
}

std::vector<WaitingShare> waitingShares(std::span<const ExposureWait> waits) {
  std::map<std::uint32_t, Ended> byDays;
  for (const auto& wait : waits) {
    auto& ended = byDays[wait.days];
    ++ended.all;
    if (wait.isReached) ++ended.reached;
  }
  std::vector<WaitingShare> shares;
  auto waiting = static_cast<double>(waits.size());
  double share = 1;
  double greenwood = 0;
  for (const auto& [days, ended] : byDays) {
    const auto reached = static_cast<double>(ended.reached);
    if (ended.reached > 0) {
      share *= 1 - reached / waiting;
      greenwood += reached / (waiting * (waiting - reached));
      shares.push_back(shareOf(days, share, greenwood));
    }
    waiting -= static_cast<double>(ended.all);
  }
  return shares;
}

std::optional<std::uint32_t> medianWait(std::span<const WaitingShare> shares) {
  const auto half = std::ranges::find_if(shares, [](const auto& each) { return each.share <= 0.5; });
  return half == shares.end() ? std::nullopt : std::optional(half->days);
}

} // namespace rankwright
