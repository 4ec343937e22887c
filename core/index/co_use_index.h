#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/interaction.h"
#include "core/feature/item_pool.h"
#include "core/index/inverted_index.h"

#include <cstdint>
#include <span>

namespace rankwright {

struct CoUseOptions {
  std::uint32_t neighbours = 100;   ///< postings kept for each item
  std::uint32_t minCommonUsers = 2; ///< pairs with fewer common users are chance
};

/// Item-to-item similarity: key = an item's key, postings = the items used by the same people, weight = the
/// cosine |U_i ∩ U_j| / √(|U_i| · |U_j|) of their sets of users. Takes Σ_u |I_u|² steps. `userCount` bounds
/// the user ids. Errors: Cancelled.
Result<InvertedIndex> buildCoUseIndex(const ItemPool& items, std::span<const Interaction> interactions,
                                      std::uint32_t userCount, const CoUseOptions& options,
                                      const JobControl& job = {});

} // namespace rankwright
