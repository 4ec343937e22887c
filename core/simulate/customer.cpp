#include "core/simulate/customer.h"

#include <utility>

namespace rankwright {

Customer::Customer(std::shared_ptr<const Person> person, std::span<const ItemId> owned)
    : person_(std::move(person)), owned_(person_->utilities.size(), false) {
  for (const auto item : owned)
    owned_[item.value()] = true;
}

bool Customer::isReleased(const StoreVisit& visit, ItemId item) const {
  return person_->utilities.isReleased(item, visit.day + person_->dayOffset);
}

Encounter Customer::encounterOf(const StoreVisit& visit, ItemId item, std::uint32_t slot) const {
  const auto& utilities = person_->utilities;
  const auto& app = utilities.traits(item);
  const auto seen = seen_.find(item.value());
  return {.domain = visit.domain,
          .slot = slot,
          .utility = utilities.at(item, visit.situation, visit.day + person_->dayOffset),
          .onTheme = app.category == visit.theme,
          .seen = seen == seen_.end() ? 0 : seen->second,
          .owned = owns(item),
          .weakNetwork = visit.weakNetwork,
          .readiness = person_->responsiveness.base + (treated_ ? person_->responsiveness.uplift : 0),
          .price = app.price};
}

ResponseChances Customer::chances(const StoreVisit& visit, ItemId item, std::uint32_t slot) const {
  return chancesOf(encounterOf(visit, item, slot));
}

Response Customer::meet(const StoreVisit& visit, ItemId item, const ResponseChances& chances) {
  const DrawPlace place{person_->user.value(), item.value(), visit.day, visit.number};
  const auto response = respond(person_->random, place, chances, person_->utilities.traits(item).price);
  ++seen_[item.value()];
  if (response.installed) {
    owned_[item.value()] = true;
    installed_.push_back(item);
  }
  return response;
}

} // namespace rankwright
