#include "core/workspace/store_shelves.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rankwright {

namespace {

/// Nobody looks further.
constexpr std::size_t kLongestShelf = 300;

} // namespace

StoreShelves::StoreShelves(const AffinityModel& affinity, std::uint64_t seed)
    : affinity_(affinity), random_(seed) {
  const auto& apps = affinity.apps();
  std::vector<std::uint32_t> order(apps.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](auto a, auto b) { return apps[a].popularity > apps[b].popularity; });
  for (const auto app : order) {
    if (board_.size() < kLongestShelf) board_.emplace_back(app);
    auto& page = pages_[apps[app].category];
    if (page.size() < kLongestShelf) page.emplace_back(app);
  }
}

std::vector<ItemId> StoreShelves::found(const StoreVisit& visit, UserId user) const {
  std::vector<std::pair<double, ItemId>> scored;
  for (const auto item : pages_[visit.theme]) {
    const DrawPlace place{user.value(), item.value(), visit.day, visit.number};
    const double words = random_.at(DrawPurpose::Search, place).exponential(0, 1, 1e9);
    scored.emplace_back(affinity_.apps()[item.value()].popularity * words, item);
  }
  std::ranges::sort(scored, [](const auto& a, const auto& b) {
    return std::pair(-a.first, a.second.value()) < std::pair(-b.first, b.second.value());
  });
  std::vector<ItemId> items;
  for (const auto& [score, item] : scored)
    items.push_back(item);
  return items;
}

std::vector<ItemId> StoreShelves::listFor(const Customer& customer, const StoreVisit& visit,
                                          std::uint32_t slots) const {
  const auto take = [&](const std::vector<ItemId>& shelf) {
    std::vector<ItemId> list;
    for (const auto item : shelf) {
      if (list.size() == slots) break;
      if (customer.canBeShown(visit, item)) list.push_back(item);
    }
    return list;
  };
  if (visit.domain == StoreDomain::Search) return take(found(visit, customer.person().user));
  return take(visit.domain == StoreDomain::Board ? board_ : pages_[visit.theme]);
}

} // namespace rankwright
