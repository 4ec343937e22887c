#pragma once

#include "core/base/id.h"
#include "core/feature/interaction.h"

#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// Draws items that a user has no interaction with. The same seed gives the same draws with every standard
/// library.
class NegativeSampler {
public:
  /// An item's weight is (its distinct users + 1)^power; 0 draws uniformly. Items of `interactions` lie below
  /// `itemCount`.
  NegativeSampler(std::span<const Interaction> interactions, std::uint32_t itemCount, double power,
                  std::uint64_t seed);

  /// Items that the user has no interaction with.
  std::uint32_t unusedBy(UserId user) const;

  /// Nothing for a user who used every item.
  std::optional<ItemId> draw(UserId user);

private:
  using Items = std::vector<std::uint32_t>; ///< ascending, distinct

  std::uint32_t uniformUnused(const Items& used);
  std::uint32_t weighted();

  std::uint32_t itemCount_;
  std::unordered_map<std::uint32_t, Items> usedItems_; ///< by user
  std::vector<double> cumulative_;                     ///< [items] running sum of weights; empty when uniform
  std::mt19937_64 random_;
};

} // namespace rankwright
