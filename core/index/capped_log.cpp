#include "core/index/capped_log.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <unordered_set>

namespace rankwright {

namespace {

std::int64_t timeOf(const Interaction& use) {
  return use.time.value_or(std::numeric_limits<std::int64_t>::min());
}

/// Positions in the log, user by user, the latest use first.
std::vector<std::size_t> latestFirst(std::span<const Interaction> log) {
  std::vector<std::size_t> order(log.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (log[a].user != log[b].user) return log[a].user < log[b].user;
    const auto timeOfA = timeOf(log[a]);
    const auto timeOfB = timeOf(log[b]);
    return timeOfA != timeOfB ? timeOfA > timeOfB : a > b;
  });
  return order;
}

} // namespace

std::vector<Interaction> capItemsPerUser(std::span<const Interaction> interactions,
                                         std::uint32_t itemsPerUser) {
  if (itemsPerUser == 0) return {interactions.begin(), interactions.end()};
  std::vector<std::uint8_t> kept(interactions.size(), 0);
  std::unordered_set<ItemId> items; // of the user at hand
  const auto order = latestFirst(interactions);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& use = interactions[order[i]];
    if (i > 0 && interactions[order[i - 1]].user != use.user) items.clear();
    if (items.size() < itemsPerUser) items.insert(use.item);
    kept[order[i]] = items.contains(use.item) ? 1 : 0;
  }
  std::vector<Interaction> capped;
  for (std::size_t i = 0; i < interactions.size(); ++i)
    if (kept[i] != 0) capped.push_back(interactions[i]);
  return capped;
}

} // namespace rankwright
