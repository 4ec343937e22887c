#pragma once

#include "core/experiment/joint_moments.h"
#include "core/workspace/leaderboard_prediction.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// Adds up an outcome over users, and how much it hangs on each of the estimates that it is made from, so
/// that what these do not know is in the interval. For one thread at a time.
class OutcomeTally {
public:
  OutcomeTally(std::size_t slots, std::size_t items) : slots_(slots), items_(items) {}

  /// A slot of a list that the user sees: `chance` of the app there, of which `perRate` is the derivative by
  /// the app's rate.
  void addBefore(std::size_t slot, double examination, std::size_t item, double chance, double perRate) {
    before_ += examination * chance;
    slots_[slot] -= chance;
    items_[item] -= examination * perRate;
  }
  void addAfter(std::size_t slot, double examination, std::size_t item, double chance, double perRate) {
    after_ += examination * chance;
    slots_[slot] += chance;
    items_[item] += examination * perRate;
  }

  /// All slots of the user are added.
  void endUser();

  /// For 1,000 users. `slots` and `items` are the estimates, to the first order of whose errors the interval
  /// answers.
  PredictedOutcome finish(const std::vector<UncertainFactor>& slots,
                          const std::vector<UncertainFactor>& items) const;

private:
  PairMoments moments_; ///< before, and after less before
  double before_ = 0;   ///< of the user
  double after_ = 0;
  std::vector<double> slots_; ///< Σ over users of the derivative by the slot's examination
  std::vector<double> items_; ///< and by the item's rate
};

} // namespace rankwright
