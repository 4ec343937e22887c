#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/index/posting_sink.h"

#include <span>
#include <string>

namespace rankwright {

/// Indexes items by their own features: key = the columns joined, weight = `itemWeights[item]` ([items], e.g.
/// popularity), position = the slot of the list that the key stood in (of the combination, where several
/// columns are lists). An item without a value has no posting. Errors: those of `CompositeKey::of` and of the
/// sink; Cancelled.
Status putColumnIndex(const ItemPool& items, std::span<const std::string> columns,
                      std::span<const float> itemWeights, PostingSink& to, const JobControl& job = {});

} // namespace rankwright
