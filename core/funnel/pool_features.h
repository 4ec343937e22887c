#pragma once

#include "core/feature/item_pool.h"
#include "core/funnel/logged_request.h"
#include "core/funnel/stage_log_info.h"

#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// The features of a pool that a stage log keeps: numbers, and texts with at most a thousand different values
/// and two items a value, since of others each item has its own. Lists are left out.
std::vector<LoggedFeature> loggedFeatures(const ItemPool& pool);

/// The item's values of these features; missing ones where the pool lacks the item or the feature. NaN is
/// missing.
std::vector<FeatureCell> featureCells(const ItemPool& pool, std::span<const LoggedFeature> features,
                                      std::string_view item);

/// How often values stand in the pool, [features]. Numbers with more than a thousand different values come in
/// a thousand classes of equal size, told by their means.
std::vector<std::vector<PoolValue>> poolValues(const ItemPool& pool, std::span<const LoggedFeature> features);

} // namespace rankwright
