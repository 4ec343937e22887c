#pragma once

#include "core/simulate/response.h"
#include "core/simulate/responsiveness.h"
#include "core/simulate/store_visit.h"
#include "core/simulate/user_utilities.h"

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// Somebody who visits the store: what is true of them, what they have installed and what they were shown.
/// Copies go their own ways: one for each arm of an experiment, with the same random numbers. One customer is
/// for one thread at a time.
class Customer {
public:
  /// What stays as it is, whatever the customer does.
  struct Person {
    UserId user; ///< whom draws are keyed by
    UserUtilities utilities;
    Responsiveness responsiveness;
    CounterRandom random;
    std::int64_t dayOffset = 0; ///< from days of visits to those of releases
  };

  Customer(std::shared_ptr<const Person> person, std::span<const ItemId> owned);

  /// Treated people see a banner, see `Responsiveness`.
  void treat(bool treated) { treated_ = treated; }

  bool owns(ItemId item) const { return owned_[item.value()]; }

  /// Whether the app is in the store on the day of the visit.
  bool isReleased(const StoreVisit& visit, ItemId item) const;

  /// Whether a list of that visit is better with the app: it is released and not owned.
  bool canBeShown(const StoreVisit& visit, ItemId item) const {
    return !owns(item) && isReleased(visit, item);
  }

  /// Whether the app has to be paid for before it is downloaded.
  bool isPriced(ItemId item) const { return person_->utilities.traits(item).price > 0; }

  /// The true probabilities of what comes of the app in that slot, given all that was before.
  ResponseChances chances(const StoreVisit& visit, ItemId item, std::uint32_t slot) const;

  /// What the customer does with it; changes what is owned and seen.
  Response meet(const StoreVisit& visit, ItemId item, const ResponseChances& chances);

  /// What was installed since the customer was made, in order.
  const std::vector<ItemId>& installed() const { return installed_; }

  const Person& person() const { return *person_; }

private:
  Encounter encounterOf(const StoreVisit& visit, ItemId item, std::uint32_t slot) const;

  std::shared_ptr<const Person> person_;
  std::vector<bool> owned_; ///< by item
  std::vector<ItemId> installed_;
  std::unordered_map<std::uint32_t, std::uint32_t> seen_; ///< exposures by item
  bool treated_ = false;
};

} // namespace rankwright
