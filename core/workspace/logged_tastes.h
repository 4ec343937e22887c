#pragma once

#include "core/feature/interaction.h"
#include "core/feature/item_pool.h"
#include "core/simulate/affinity.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Apps of a real catalogue as a simulation takes them: popularity by the number of users in the log (and a
/// half, so that none is impossible), category, price, language and rating as far as the pool has features
/// `category`, `price`, `language` and `rating`; the rest is drawn by the seed and the item's key. All are in
/// the store from the first day.
std::vector<AppTraits> appsOfLog(const ItemPool& items, std::span<const Interaction> interactions,
                                 std::uint64_t seed);

/// What one user of a log likes. The preference for a category is (n_c + 5 m_c) / (n + 5), with n_c of the
/// user's n apps in it and m_c its share of the popularity. The latent vector is
/// (z + ½ Σ q_i) / √(1 + ¼ n) over the user's apps, with z and q_i standard normal: people like what is like
/// what they have.
/// `number` keys the draws; `used` are distinct.
UserTraits tastesOfUser(std::span<const ItemId> used, const std::vector<AppTraits>& apps,
                        std::uint32_t number, std::uint64_t seed);

} // namespace rankwright
