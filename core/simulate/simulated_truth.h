#pragma once

#include "core/simulate/affinity.h"
#include "core/simulate/situation.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// What a simulated store is made of, for judging what a model learned from its log. Users, items and
/// contexts are numbered as in the export.
class SimulatedTruth {
public:
  SimulatedTruth() = default;
  SimulatedTruth(AffinityModel affinity, std::vector<Situation> contexts);

  /// The utility of an item for a user in a context of the export, in logits: in a session, apps that the
  /// user owns are chosen with probabilities in proportion to e^utility, and so are new apps among those that
  /// the user does not own.
  double utility(UserId user, ItemId item, std::uint32_t context) const;

  /// The part of the utility that no context changes.
  double affinity(UserId user, ItemId item) const { return affinity_.affinity(user, item); }

  /// The share of the user's interest that each of `appCategories()` has; adds up to 1.
  std::span<const double, kCategoryCount> categoryPreference(UserId user) const;

  /// The latent vectors whose dot product enters the utility.
  std::span<const double, kLatentDimensions> userVector(UserId user) const;
  std::span<const double, kLatentDimensions> itemVector(ItemId item) const;

  /// The item's share of all attention, whatever the user; adds up to 1.
  double popularity(ItemId item) const { return itemTraits(item).popularity; }

  /// The item's category, a position in `appCategories()`; known also where the export's is missing.
  std::uint32_t category(ItemId item) const { return itemTraits(item).category; }

  const AppTraits& itemTraits(ItemId item) const { return affinity_.apps()[item.value()]; }
  const UserTraits& userTraits(UserId user) const { return affinity_.users()[user.value()]; }

private:
  AffinityModel affinity_;
  std::vector<Situation> contexts_;
};

} // namespace rankwright
