#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/interaction.h"
#include "core/feature/item_pool.h"
#include "core/index/posting_sink.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// How like two items are that the same people use.
enum class CoUseSimilarity : std::uint8_t { Cosine, Swing };

struct CoUseOptions {
  std::uint32_t neighbours = 100;   ///< postings kept for each item
  std::uint32_t minCommonUsers = 2; ///< pairs with fewer common users are chance
  CoUseSimilarity similarity = CoUseSimilarity::Cosine;
  std::uint32_t itemsPerUser = 0;   ///< of each user only the items used latest count; 0: all
  std::uint32_t usersPerItem = 500; ///< Swing: the first users of each item count; 0: all
  double smoothing = 1;             ///< Swing: α, above 0
};

/// Item-to-item similarity: key = an item's key, postings = the items used by the same people, weight = the
/// cosine |U_i ∩ U_j| / √(|U_i| · |U_j|) of their sets of users. Takes Σ_u |I_u|² steps. `userCount` bounds
/// the user ids. Each item keeps its `options.neighbours` heaviest. Errors: Cancelled, those of the sink.
Status putCoUseIndex(const ItemPool& items, std::span<const Interaction> interactions,
                     std::uint32_t userCount, const CoUseOptions& options, PostingSink& to,
                     const JobControl& job = {});

} // namespace rankwright
