#pragma once

#include "core/pipeline/trace.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// What a recall channel brought to a list.
struct ChannelShare {
  std::string name;
  std::uint32_t proposed = 0; ///< items that it found
  std::uint32_t merged = 0;   ///< of those, candidates that entered by its turn
  std::uint32_t listed = 0;   ///< items of the list that it found, alone or with others
  std::uint32_t alone = 0;    ///< items of the list that no other channel found
};

/// The shares of a trace's channels in the items of its list, in the trace's order.
std::vector<ChannelShare> channelShares(const Trace& trace, std::span<const ItemId> list);

} // namespace rankwright
