#include "widgets/simulator/channel_share.h"

#include <algorithm>

namespace rankwright {

namespace {

std::vector<ItemId> sorted(std::vector<ItemId> items) {
  std::ranges::sort(items);
  return items;
}

/// [list] how many channels found the item.
std::vector<std::uint32_t> findersOf(const std::vector<std::vector<ItemId>>& found,
                                     std::span<const ItemId> list) {
  std::vector<std::uint32_t> finders;
  for (const auto item : list)
    finders.push_back(static_cast<std::uint32_t>(std::ranges::count_if(
        found, [&](const auto& items) { return std::ranges::binary_search(items, item); })));
  return finders;
}

} // namespace

std::vector<ChannelShare> channelShares(const Trace& trace, std::span<const ItemId> list) {
  std::vector<ChannelShare> shares;
  std::vector<std::vector<ItemId>> found;
  for (const auto& channel : trace.channels) {
    std::vector<ItemId> items;
    for (const auto& proposal : channel.proposals)
      items.push_back(proposal.item);
    shares.push_back({.name = channel.name, .proposed = static_cast<std::uint32_t>(items.size())});
    found.push_back(sorted(std::move(items)));
  }
  for (const auto& turn : trace.turns)
    if (turn.taken) ++shares[turn.channel].merged;
  const auto finders = findersOf(found, list);
  for (std::size_t channel = 0; channel < shares.size(); ++channel)
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!std::ranges::binary_search(found[channel], list[i])) continue;
      ++shares[channel].listed;
      if (finders[i] == 1) ++shares[channel].alone;
    }
  return shares;
}

} // namespace rankwright
