#include "core/leaderboard/waiting_share.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rankwright {

namespace {

constexpr double kNormal975 = 1.959963984540054; // quantile of the standard normal distribution

/// Apps whose wait ended after so many days, reached or not.
struct Ended {
  std::uint64_t reached = 0;
  std::uint64_t all = 0;
};

std::map<std::uint32_t, Ended> endedByDays(std::span<const NewAppWait> waits) {
  std::map<std::uint32_t, Ended> byDays;
  for (const auto& wait : waits) {
    auto& ended = byDays[wait.days];
    ++ended.all;
    if (wait.isReached) ++ended.reached;
  }
  return byDays;
}

/// `greenwood` is Σ d / (n (n − d)) up to that day.
void setInterval(WaitingShare& at, double greenwood, double highBefore) {
  if (at.share <= 0) {
    at.high = highBefore;
    return;
  }
  const auto spread = kNormal975 * std::sqrt(greenwood) / std::abs(std::log(at.share));
  at.low = std::pow(at.share, std::exp(spread));
  at.high = std::pow(at.share, std::exp(-spread));
}

std::optional<std::uint32_t> firstAtMostHalf(std::span<const WaitingShare> shares,
                                             double WaitingShare::*bound) {
  const auto half = std::ranges::find_if(shares, [&](const auto& each) { return each.*bound <= 0.5; });
  return half == shares.end() ? std::nullopt : std::optional(half->days);
}

} // namespace

std::vector<WaitingShare> waitingShares(std::span<const NewAppWait> waits) {
  std::vector<WaitingShare> shares;
  std::uint64_t waiting = waits.size();
  double share = 1;
  double greenwood = 0;
  for (const auto& [days, ended] : endedByDays(waits)) {
    if (ended.reached > 0) {
      const auto n = static_cast<double>(waiting);
      const auto d = static_cast<double>(ended.reached);
      share = ended.reached == waiting ? 0 : share * (1 - d / n);
      greenwood += d / (n * (n - d));
      WaitingShare at{.days = days, .waiting = waiting, .reached = ended.reached, .share = share};
      setInterval(at, greenwood, shares.empty() ? 1 : shares.back().high);
      shares.push_back(at);
    }
    waiting -= ended.all;
  }
  return shares;
}

MedianWait medianWait(std::span<const WaitingShare> shares) {
  return {firstAtMostHalf(shares, &WaitingShare::share), firstAtMostHalf(shares, &WaitingShare::low),
          firstAtMostHalf(shares, &WaitingShare::high)};
}

} // namespace rankwright
