#include "core/index/swing_index.h"

#include "core/index/capped_log.h"
#include "core/index/item_users.h"
#include "core/index/nearest_items.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

/// Similarities of one item with every other, summed without clearing the whole array for each item.
class Sums {
public:
  explicit Sums(std::size_t itemCount) : sums_(itemCount, 0), pairs_(itemCount, 0) {}

  void add(ItemId item, double weight) {
    if (pairs_[item.value()]++ == 0) touched_.push_back(item);
    sums_[item.value()] += weight;
  }

  /// Moves what at least `leastPairs` pairs of users say to `nearest`, all but `item` itself.
  void moveTo(NearestItems& nearest, ItemId item, std::uint32_t leastPairs) {
    for (const auto other : touched_) {
      if (other != item && pairs_[other.value()] >= leastPairs)
        nearest.add(other, static_cast<float>(sums_[other.value()]));
      sums_[other.value()] = 0;
      pairs_[other.value()] = 0;
    }
    touched_.clear();
  }

private:
  std::vector<double> sums_;
  std::vector<std::uint32_t> pairs_;
  std::vector<ItemId> touched_;
};

class Swing {
public:
  Swing(ItemUsers groups, std::size_t itemCount, const CoUseOptions& options)
      : groups_(std::move(groups)), options_(options), sums_(itemCount) {
    for (const auto& items : groups_.itemsOfUser)
      weightOfUser_.push_back(items.empty() ? 0 : 1 / std::sqrt(static_cast<double>(items.size())));
  }

  /// Sums over all pairs of users of the item.
  Status take(ItemId item, const JobControl& job) {
    auto users = std::span<const UserId>(groups_.usersOfItem[item.value()]);
    if (options_.usersPerItem > 0)
      users = users.first(std::min<std::size_t>(users.size(), options_.usersPerItem));
    for (std::size_t u = 0; u < users.size(); ++u) {
      RW_CHECK(job.check());
      for (std::size_t v = u + 1; v < users.size(); ++v)
        addPair(users[u], users[v]);
    }
    return {};
  }

  Sums& sums() { return sums_; }

private:
  void addPair(UserId u, UserId v) {
    const auto& ofU = groups_.itemsOfUser[u.value()];
    const auto& ofV = groups_.itemsOfUser[v.value()];
    common_.clear();
    std::set_intersection(ofU.begin(), ofU.end(), ofV.begin(), ofV.end(), std::back_inserter(common_));
    const double weight = weightOfUser_[u.value()] * weightOfUser_[v.value()] /
                          (options_.smoothing + static_cast<double>(common_.size()));
    for (const auto item : common_)
      sums_.add(item, weight);
  }

  ItemUsers groups_;
  CoUseOptions options_;
  Sums sums_;
  std::vector<double> weightOfUser_;
  std::vector<ItemId> common_;
};

} // namespace

Status putSwingIndex(const ItemPool& items, std::span<const Interaction> interactions,
                     std::uint32_t userCount, const CoUseOptions& options, PostingSink& to,
                     const JobControl& job) {
  const auto capped = capItemsPerUser(interactions, options.itemsPerUser);
  Swing swing(groupByItemAndUser(capped, items.size(), userCount), items.size(), options);
  NearestItems nearest(options.neighbours);
  for (std::uint32_t row = 0; row < items.size(); ++row) {
    RW_CHECK(job.check());
    const ItemId item(row);
    RW_CHECK(swing.take(item, job));
    // n users in common are n (n - 1) / 2 pairs.
    const auto pairs = std::max(1U, options.minCommonUsers * (options.minCommonUsers - 1) / 2);
    swing.sums().moveTo(nearest, item, pairs);
    RW_CHECK(nearest.putUnder(items.keyOf(item), to));
  }
  return {};
}

} // namespace rankwright
