#pragma once

#include "core/base/id.h"
#include "core/simulate/affinity.h"
#include "core/simulate/situation.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// What every app of the store is worth to one user, relative to the catalogue: the truth that stages of a
/// pipeline are measured against.
///
/// v(i) = affinity(i) - ln( mean over all apps j of e^affinity(j) )
///
/// so that e^v is how many times as much of the user's attention the app would have as the average one.
class UserUtilities {
public:
  /// `affinity` must outlive it.
  UserUtilities(const AffinityModel& affinity, UserId user);

  /// When no situation favours an app.
  double of(ItemId item) const { return values_[item.value()]; }

  /// In a situation, and on a day that counts as `AppTraits::releaseDay` does:
  /// v(i) + effect of the situation + 0.8 · 2^(-age / 7 days) for an app that came after the first day.
  double at(ItemId item, const Situation& situation, std::int64_t day) const;

  /// Whether the app is in the store on that day.
  bool isReleased(ItemId item, std::int64_t day) const { return traits(item).releaseDay <= day; }

  const AppTraits& traits(ItemId item) const { return affinity_->apps()[item.value()]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(values_.size()); }

private:
  const AffinityModel* affinity_;
  std::vector<double> values_;
};

} // namespace rankwright
