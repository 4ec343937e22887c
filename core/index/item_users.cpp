#include "core/index/item_users.h"

#include <algorithm>

namespace rankwright {

namespace {

template <class T>
void sortDistinct(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

ItemUsers groupByItemAndUser(std::span<const Interaction> interactions, std::uint32_t itemCount,
                             std::uint32_t userCount) {
  ItemUsers groups{std::vector<std::vector<UserId>>(itemCount), std::vector<std::vector<ItemId>>(userCount)};
  for (const auto& each : interactions)
    groups.itemsOfUser[each.user.value()].push_back(each.item);
  for (std::uint32_t user = 0; user < userCount; ++user) {
    sortDistinct(groups.itemsOfUser[user]);
    for (const auto item : groups.itemsOfUser[user])
      groups.usersOfItem[item.value()].push_back(UserId(user));
  }
  return groups;
}

} // namespace rankwright
