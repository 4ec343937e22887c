#pragma once

#include "core/simulate/customer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// The apps of `candidates` that make the list with the most expected installs, best first: a stage's output
/// is as good as this list. Apps that cannot be shown are left out.
std::vector<ItemId> bestList(const Customer& customer, const StoreVisit& visit,
                             std::span<const ItemId> candidates, std::uint32_t slots);

/// Expected installs of a list that is shown in that order in that visit.
double expectedInstalls(const Customer& customer, const StoreVisit& visit, std::span<const ItemId> list);

/// What the treatment adds to the expected installs of that list: the true uplift of the customer, which is
/// above 0 for the persuadable, 0 for sure things and lost causes, and below 0 for sleeping dogs.
double upliftOf(Customer customer, const StoreVisit& visit, std::span<const ItemId> list);

} // namespace rankwright
