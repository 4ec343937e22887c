#pragma once

#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/index/inverted_index.h"

#include <span>
#include <string>

namespace rankwright {

/// Indexes items by their own features: key = the columns joined, weight = `itemWeights[item]` ([items], e.g.
/// popularity). An item without a value has no posting. Errors: those of `CompositeKey::of`.
Result<InvertedIndex> buildColumnIndex(const ItemPool& items, std::span<const std::string> columns,
                                       std::span<const float> itemWeights);

} // namespace rankwright
