#include "core/simulate/simulated_truth.h"

namespace rankwright {

SimulatedTruth::SimulatedTruth(AffinityModel affinity, std::vector<Situation> contexts)
    : affinity_(std::move(affinity)), contexts_(std::move(contexts)) {}

double SimulatedTruth::utility(UserId user, ItemId item, std::uint32_t context) const {
  return affinity(user, item) + situationEffect(appCategories()[category(item)], contexts_[context]);
}

std::span<const double, kCategoryCount> SimulatedTruth::categoryPreference(UserId user) const {
  return userTraits(user).preference;
}

std::span<const double, kLatentDimensions> SimulatedTruth::userVector(UserId user) const {
  return userTraits(user).latent;
}

std::span<const double, kLatentDimensions> SimulatedTruth::itemVector(ItemId item) const {
  return itemTraits(item).latent;
}

} // namespace rankwright
