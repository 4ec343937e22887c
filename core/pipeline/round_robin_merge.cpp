#include "core/pipeline/round_robin_merge.h"

#include <algorithm>
#include <unordered_map>

namespace rankwright {

MergeResult mergeRoundRobin(std::span<const std::vector<ItemId>> channels, std::uint32_t limit) {
  MergeResult result;
  std::unordered_map<ItemId, std::uint32_t> positions;
  std::size_t rounds = 0;
  for (const auto& channel : channels)
    rounds = std::max(rounds, channel.size());

  for (std::uint32_t round = 0; round < rounds; ++round)
    for (std::uint32_t channel = 0; channel < channels.size(); ++channel) {
      if (result.merged.size() >= limit) return result;
      if (round >= channels[channel].size()) continue;
      const auto item = channels[channel][round];
      const auto [entry, isNew] =
          positions.try_emplace(item, static_cast<std::uint32_t>(result.merged.size()));
      if (isNew) result.merged.push_back(item);
      result.turns.push_back({round, channel, item, isNew, entry->second});
    }
  return result;
}

} // namespace rankwright
