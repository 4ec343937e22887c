#include "core/simulate/app_shelf.h"

#include "core/simulate/portable_math.h"

#include <algorithm>

namespace rankwright {

AppsByCategory groupByCategory(const std::vector<AppTraits>& apps) {
  AppsByCategory groups;
  for (std::uint32_t i = 0; i < apps.size(); ++i)
    groups[apps[i].category].push_back(i);
  return groups;
}

AppShelf::AppShelf(const AffinityModel& affinity, const AppsByCategory& groups)
    : affinity_(affinity), groups_(groups) {
  for (std::uint32_t i = 0; i < affinity.apps().size(); ++i) {
    const auto day = affinity.apps()[i].releaseDay;
    if (releases_.size() <= day) releases_.resize(day + 1);
    releases_[day].push_back(i);
  }
}

void AppShelf::restock(UserId user) {
  user_ = user;
  odds_.assign(affinity_.apps().size(), 0.0);
  categoryOdds_.fill(0);
  categorySizes_.fill(0);
  release(0);
}

void AppShelf::release(std::uint32_t day) {
  if (day < releases_.size()) std::ranges::for_each(releases_[day], [this](auto app) { add(app); });
}

void AppShelf::add(std::uint32_t app) {
  const auto category = affinity_.apps()[app].category;
  odds_[app] = portableExp(affinity_.affinity(user_, ItemId(app)));
  categoryOdds_[category] += odds_[app];
  ++categorySizes_[category];
}

std::optional<std::uint32_t> AppShelf::take(Random& random, const CategoryOdds& odds) {
  std::array<double, kCategoryCount> weights{};
  for (std::size_t i = 0; i < kCategoryCount; ++i)
    weights[i] = categoryOdds_[i] * odds[i];
  const auto category = random.pick(weights);
  if (category == kCategoryCount) return std::nullopt;

  double left = random.uniform() * categoryOdds_[category];
  std::optional<std::uint32_t> taken;
  for (const auto app : groups_[category]) {
    if (odds_[app] <= 0) continue;
    taken = app;
    left -= odds_[app];
    if (left < 0) break;
  }
  if (!taken) return std::nullopt;
  // Subtracting leaves rounding errors behind, which must not outlive the last app.
  const bool last = --categorySizes_[category] == 0;
  categoryOdds_[category] = last ? 0 : std::max(0.0, categoryOdds_[category] - odds_[*taken]);
  odds_[*taken] = 0;
  return taken;
}

} // namespace rankwright
