#pragma once

#include "core/base/id.h"
#include "core/pipeline/item_places.h"
#include "core/pipeline/trace.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// The items that a request leaves out of its list, whatever finds them, and why. Reading is safe from
/// several threads.
class Exclusions {
public:
  Exclusions() { items_.reset(0); }
  explicit Exclusions(std::size_t capacity) { items_.reset(capacity); }

  /// Only the first reason of an item counts. Not more items than there is room for.
  void add(ItemId item, std::uint32_t reason) { size_ += items_.tryPut(item, reason).second ? 1 : 0; }
  std::size_t size() const { return size_; }
  /// The number of another reason. `text` follows "it was removed: ".
  std::uint32_t addReason(std::string text);

  /// The number of the reason why the item is left out; nothing for most items.
  std::optional<std::uint32_t> reasonFor(ItemId item) const { return items_.find(item); }
  std::span<const std::string> reasons() const { return reasons_; }

  /// Takes what is excluded out of `items`, which keep their order, and says what that was.
  std::vector<Removal> removeFrom(std::vector<ItemId>& items) const;

private:
  ItemPlaces items_; ///< to the number of the reason
  std::size_t size_ = 0;
  std::vector<std::string> reasons_;
};

} // namespace rankwright
