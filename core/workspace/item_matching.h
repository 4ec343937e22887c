#pragma once

#include "core/feature/item_pool.h"
#include "core/leaderboard/item_fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// By what an item was found.
enum class MatchedBy : std::uint8_t { Key, Package, Name };

/// What somebody else's table says of an item; "" for what it does not say.
struct NamedItem {
  std::string_view key = {};
  std::string_view package = {};
  std::string_view name = {};
};

/// An item that was found, or why there is none.
struct ItemMatch {
  std::optional<ItemId> item = {};
  MatchedBy by = MatchedBy::Key;
  std::string reason = {};             ///< why not, ending with what was looked for
  std::vector<ItemId> candidates = {}; ///< where several are called so
};

/// Finds items by what other systems call them; where items have no names, their keys are names. Reads the
/// texts of all items once. Borrows the pool.
class ItemMatching {
public:
  ItemMatching(const ItemPool& items, const ItemFields& fields);

  /// By key, else by package, else by name without its case where one item alone is called so.
  ItemMatch find(const NamedItem& named) const;

private:
  using Rows = std::unordered_map<std::string, std::vector<ItemId>>;
  Rows textsOf(const std::string& feature) const;
  Rows keysWithoutCase() const;

  const ItemPool& items_;
  Rows packages_; ///< without their case
  Rows names_;
};

} // namespace rankwright
