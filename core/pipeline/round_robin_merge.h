#pragma once

#include "core/base/id.h"
#include "core/pipeline/trace.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// The merged candidates and the turns that made them.
struct MergeResult {
  std::vector<ItemId> merged;
  std::vector<MergeTurn> turns;
};

/// Merges channels by round robin: in round r each channel, in the given order, offers its item of rank r; an
/// item that is in the list already is skipped, and its channel's turn in this round is used up. `[A,B,C]
/// [B,D] [A,E]` → `A B D E C`. Stops at `limit` items.
MergeResult mergeRoundRobin(std::span<const std::vector<ItemId>> channels, std::uint32_t limit);

} // namespace rankwright
