#pragma once

#include "core/simulate/customer.h"

#include <memory>
#include <vector>

namespace rankwright::test {

/// A store of a few apps and one user whose tastes are plain; the app `i` is the more popular the lower `i`
/// is.
inline std::shared_ptr<const AffinityModel> smallStore(std::uint32_t apps) {
  std::vector<AppTraits> traits(apps);
  double total = 0;
  for (std::uint32_t i = 0; i < apps; ++i)
    total += 1.0 / (i + 1);
  for (std::uint32_t i = 0; i < apps; ++i) {
    traits[i].category = i % 3;
    traits[i].popularity = 1 / ((i + 1) * total);
  }
  UserTraits user;
  user.preference.fill(1.0 / kCategoryCount);
  return std::make_shared<const AffinityModel>(std::move(traits), std::vector<UserTraits>{user});
}

inline Customer customerOf(const AffinityModel& store, std::uint64_t seed = 1,
                           std::vector<ItemId> owned = {}) {
  const CounterRandom random(seed);
  auto person = std::make_shared<const Customer::Person>(
      Customer::Person{UserId(0), UserUtilities(store, UserId(0)), {}, random, 0});
  return {std::move(person), owned};
}

inline StoreVisit visitAt(std::uint16_t day, std::uint16_t number = 0) {
  StoreVisit visit;
  visit.day = day;
  visit.number = number;
  return visit;
}

} // namespace rankwright::test
