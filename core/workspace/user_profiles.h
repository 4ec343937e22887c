#pragma once

#include "core/base/result.h"
#include "core/feature/feature_table.h"
#include "core/feature/interaction.h"
#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"
#include "core/pipeline/user_features.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// Derives each user's profile from the log:
/// - `user_id`: the key;
/// - `used_items`: keys of all distinct items, most used first;
/// - `last_items`: keys of the last ten distinct items, latest first, by time or, where the log has none, by
/// its order;
/// - `top_categories`: the three categories used most, when items have a string feature `category`;
/// - `usual_<context feature>`: the value met most often, for each string feature of the contexts;
/// - `item_count`, `use_count`: how many distinct items, how many uses;
/// - `recent_items`, `recent_times`: the items of the last fifty uses, latest first and as often as they
/// come, and their times in seconds since the Unix epoch, UTC; no times where the log lacks one of them. Ties
/// go to what the log names first. Errors: those of the tables' builders.
Result<UserStore> deriveUserProfiles(const std::vector<std::string>& userKeys, const ItemPool& items,
                                     const FeatureTable& contexts, std::span<const Interaction> interactions);

/// The profiles with further features of the same users: `more` has a row for each, in their order, or no
/// rows at all. Errors: Conflict when both have a feature of the same name, InvalidArgument for another
/// number of rows.
Result<UserStore> withFeatures(UserStore users, const FeatureTable& more);

} // namespace rankwright
