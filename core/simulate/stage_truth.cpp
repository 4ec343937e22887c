#include "core/simulate/stage_truth.h"

#include <algorithm>
#include <utility>

namespace rankwright {

std::vector<ItemId> bestList(const Customer& customer, const StoreVisit& visit,
                             std::span<const ItemId> candidates, std::uint32_t slots) {
  // Examination falls with the slot and is the same for every app, so the best order is by what an examined
  // app brings.
  std::vector<std::pair<double, ItemId>> byChance;
  for (const auto item : candidates)
    if (customer.canBeShown(visit, item))
      byChance.emplace_back(customer.chances(visit, item, 0).installs(), item);
  std::ranges::sort(byChance, [](const auto& a, const auto& b) {
    return std::pair(-a.first, a.second.value()) < std::pair(-b.first, b.second.value());
  });
  if (byChance.size() > slots) byChance.resize(slots);
  std::vector<ItemId> list;
  for (const auto& [chance, item] : byChance)
    list.push_back(item);
  return list;
}

double expectedInstalls(const Customer& customer, const StoreVisit& visit, std::span<const ItemId> list) {
  double installs = 0;
  for (std::uint32_t slot = 0; slot < list.size(); ++slot)
    installs += customer.chances(visit, list[slot], slot).installs();
  return installs;
}

double upliftOf(Customer customer, const StoreVisit& visit, std::span<const ItemId> list) {
  customer.treat(true);
  const auto treated = expectedInstalls(customer, visit, list);
  customer.treat(false);
  return treated - expectedInstalls(customer, visit, list);
}

} // namespace rankwright
