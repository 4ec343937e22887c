#pragma once

#include "core/metrics/estimate.h"
#include "core/pipeline/list_judge.h"
#include "core/pipeline/replay.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// How many places of all lists something had before, and has after.
struct ExposureChange {
  std::uint64_t before = 0;
  std::uint64_t after = 0;

  std::int64_t difference() const {
    return static_cast<std::int64_t>(after) - static_cast<std::int64_t>(before);
  }
  friend bool operator==(const ExposureChange&, const ExposureChange&) = default;
};

/// The exposure of one value of an item feature.
struct ValueExposure {
  std::string value; ///< empty: the items have none
  ExposureChange places;
};

/// The exposure by the values of a text feature, e.g. the category.
struct FeatureExposure {
  std::string feature;
  std::vector<ValueExposure> values; ///< by falling size of the change, equal ones by value
};

/// A number feature of the shown items, e.g. the price: its mean over a user's places.
struct NumberChange {
  std::string feature;
  Estimate before;
  Estimate after;
  Estimate difference; ///< of the same users: a paired interval
};

/// What a model predicts that users do with a list: the mean over the users of the sums that `ListJudge`
/// gives.
struct PredictedChange {
  ListAction action;
  Estimate before;
  Estimate after;
  Estimate difference; ///< of the same users: a paired interval
};

struct ItemExposure {
  ItemId item;
  ExposureChange places;
};

struct UserChange {
  UserId user;
  double rankBiasedOverlap = 1;
  double jaccard = 1;
  std::uint32_t entered = 0; ///< items of the list after that were not in the one before
  std::uint32_t left = 0;
};

/// What replacing one configuration by another does to the lists of a sample of users.
struct BlastRadius {
  std::size_t users = 0; ///< that were asked so far
  std::size_t changed = 0;
  Estimate changedShare;      ///< of the lists; Wilson's interval
  Estimate rankBiasedOverlap; ///< mean
  Estimate jaccard;           ///< mean
  ExposureChange places;      ///< of all lists
  ExposureChange items;       ///< different ones that are shown at all
  ExposureChange newItems;    ///< places of items that nobody has used yet
  std::string judge;          ///< the model that predicts; empty when neither pipeline ranks by one
  std::vector<PredictedChange> predicted; ///< none without a judge
  std::vector<FeatureExposure> features;
  std::vector<NumberChange> numbers;
  std::vector<UserChange> mostChangedUsers;   ///< by rising overlap, equal ones by row
  std::vector<ItemExposure> mostChangedItems; ///< by falling size of the change, equal ones by row
};

/// What a summary breaks exposure down by; names that the items do not have, or not as a text or a number,
/// are passed over.
struct BlastRadiusOptions {
  std::vector<std::string> textFeatures = {"category", "developer"};
  std::vector<std::string> numberFeatures = {"price"};
  std::size_t most = 20; ///< users and items that change most
};

/// Adds up replays of two pipelines over the same data. Made once for a replay, then asked for what is there
/// so far and for all of it.
class BlastRadiusSummary {
public:
  BlastRadiusSummary(const Pipeline& before, const Pipeline& after, BlastRadiusOptions options = {});

  /// The same for the same users in the same order. Safe on several threads.
  BlastRadius of(std::span<const ReplayedUser> users) const;

private:
  const ItemPool& items_;
  BlastRadiusOptions options_;
  std::vector<ListAction> actions_;
  std::string judge_;
  std::vector<bool> used_; ///< [items] by anybody
};

} // namespace rankwright
