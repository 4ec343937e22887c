#include "core/index/co_use_index.h"

#include "core/index/capped_log.h"
#include "core/index/item_users.h"
#include "core/index/nearest_items.h"

#include <cmath>
#include <vector>

namespace rankwright {

namespace {

/// Common users of one item with every other, counted without clearing the whole array for each item.
class CommonUsers {
public:
  explicit CommonUsers(std::size_t itemCount) : counts_(itemCount, 0) {}

  void count(ItemId item, const ItemUsers& groups) {
    for (const auto user : groups.usersOfItem[item.value()])
      for (const auto other : groups.itemsOfUser[user.value()])
        if (counts_[other.value()]++ == 0) touched_.push_back(other);
  }

  template <class Visit>
  void drain(Visit visit) {
    for (const auto other : touched_) {
      visit(other, counts_[other.value()]);
      counts_[other.value()] = 0;
    }
    touched_.clear();
  }

private:
  std::vector<std::uint32_t> counts_;
  std::vector<ItemId> touched_;
};

} // namespace

Status putCoUseIndex(const ItemPool& items, std::span<const Interaction> interactions,
                     std::uint32_t userCount, const CoUseOptions& options, PostingSink& to,
                     const JobControl& job) {
  const auto capped = capItemsPerUser(interactions, options.itemsPerUser);
  const auto groups = groupByItemAndUser(capped, items.size(), userCount);
  const auto userCountOf = [&](ItemId item) {
    return static_cast<double>(groups.usersOfItem[item.value()].size());
  };

  CommonUsers common(items.size());
  NearestItems neighbours(options.neighbours);
  for (std::uint32_t row = 0; row < items.size(); ++row) {
    RW_CHECK(job.check());
    const ItemId item(row);
    common.count(item, groups);
    common.drain([&](ItemId other, std::uint32_t shared) {
      if (other == item || shared < options.minCommonUsers) return;
      const double cosine = shared / std::sqrt(userCountOf(item) * userCountOf(other));
      neighbours.add(other, static_cast<float>(cosine));
    });
    RW_CHECK(neighbours.putUnder(items.keyOf(item), to));
  }
  return {};
}

} // namespace rankwright
