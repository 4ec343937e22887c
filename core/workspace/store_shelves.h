#pragma once

#include "core/simulate/customer.h"
#include "core/simulate/store_visit.h"

#include <array>
#include <cstdint>
#include <vector>

namespace rankwright {

/// The lists of a simulated store that no pipeline makes: the board, the pages of categories and the results
/// of searches. They are the same in every arm of an experiment but for what a person owns.
class StoreShelves {
public:
  StoreShelves(const AffinityModel& affinity, std::uint64_t seed);

  /// Of a visit to another domain than home: the most popular apps of all or of the theme's category, as far
  /// as they can be shown. What a search finds is in an order drawn by its words: popularity times an
  /// exponential of the same visit, whoever else searches.
  std::vector<ItemId> listFor(const Customer& customer, const StoreVisit& visit, std::uint32_t slots) const;

private:
  std::vector<ItemId> found(const StoreVisit& visit, UserId user) const;

  const AffinityModel& affinity_;
  CounterRandom random_;
  std::vector<ItemId> board_; ///< by falling popularity
  std::array<std::vector<ItemId>, kCategoryCount> pages_;
};

} // namespace rankwright
