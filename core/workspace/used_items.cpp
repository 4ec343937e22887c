#include "core/workspace/used_items.h"

#include "core/workspace/user_profiles.h"

#include <algorithm>
#include <optional>

namespace rankwright {

UsedItems::UsedItems(const UserStore& users, const ItemPool& items) {
  const auto* column = users.features().find(kUsedItemsFeature);
  if (!column || column->type() != ValueType::StringList) return;
  std::vector<std::optional<ItemId>> itemOfCode;
  for (std::uint32_t code = 0; code < column->dictionary().size(); ++code)
    itemOfCode.push_back(items.find(column->dictionary().at(code)));

  offsets_.push_back(0);
  for (std::uint32_t user = 0; user < users.size(); ++user) {
    for (const auto code : column->codeListAt(user))
      if (itemOfCode[code]) items_.push_back(*itemOfCode[code]);
    std::sort(items_.begin() + static_cast<std::ptrdiff_t>(offsets_.back()), items_.end());
    offsets_.push_back(items_.size());
  }
}

std::span<const ItemId> UsedItems::of(UserId user) const {
  if (std::size_t{user.value()} + 1 >= offsets_.size()) return {};
  const auto begin = offsets_[user.value()];
  return std::span(items_).subspan(begin, offsets_[user.value() + 1] - begin);
}

} // namespace rankwright
