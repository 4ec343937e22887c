#pragma once

#include "core/base/id.h"
#include "core/pipeline/merge_policy.h"
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

/// What a channel brings to the merge.
struct OfferedChannel {
  std::span<const Proposal> proposals; ///< in the channel's order
  MergeShare share = {};
};

/// Merges channels, which stand in the configured order, by the policy, up to `limit` items. Takes O(turns)
/// steps, and for MergePolicy::Calibrated as many times the channels.
MergeResult mergeChannels(MergePolicy policy, std::span<const OfferedChannel> channels, std::uint32_t limit);

} // namespace rankwright
