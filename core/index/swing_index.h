#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/interaction.h"
#include "core/feature/item_pool.h"
#include "core/index/co_use_index.h"
#include "core/index/posting_sink.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// Item-to-item similarity by Swing (Yang et al., "Large Scale Product Graph Construction for Recommendation
/// in E-commerce", 2020): key = an item's key i, weight of j = Σ over pairs of different users u, v who used
/// both of w_u · w_v / (α + |I_u ∩ I_v|), w_u = 1 / √|I_u|, each pair once. Pairs of people who agree on
/// little else tell more. Takes Σ_i |U_i|² · |I_u| steps; `options.usersPerItem` bounds |U_i|. `userCount`
/// bounds the user ids. Errors: Cancelled, those of the sink.
Status putSwingIndex(const ItemPool& items, std::span<const Interaction> interactions,
                     std::uint32_t userCount, const CoUseOptions& options, PostingSink& to,
                     const JobControl& job = {});

} // namespace rankwright
