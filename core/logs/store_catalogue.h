#pragma once

#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/logs/keyed_rows.h"

#include <cstdint>
#include <optional>
#include <string>

namespace rankwright {

/// What an app store knows of one app. Everything but the key may be missing.
struct CatalogueItem {
  std::string key;
  std::optional<std::string> package = {};
  std::optional<std::string> name = {};
  std::optional<std::string> category = {};
  std::optional<std::string> developer = {};
  std::optional<std::string> language = {};      ///< ISO 639-1
  std::optional<std::string> downloads = {};     ///< a range as the store prints it, e.g. "10,000 - 50,000"
  std::optional<std::int64_t> downloadsMin = {}; ///< the range's lower bound
  std::optional<float> price = {};               ///< US dollars, 0 when free
  std::optional<std::string> priceText = {};     ///< as the store prints it
  std::optional<float> rating = {};              ///< stars, 1 to 5
  std::optional<std::string> description = {};
  std::optional<std::string> shortDescription = {};
  std::optional<std::string> icon = {}; ///< address of the image
};

/// Collects apps for an item pool that every source of apps gives the same features: `item_id` (the key, for
/// rules and models), then those of `CatalogueItem` in its order.
class CatalogueBuilder {
public:
  CatalogueBuilder();

  /// The row of the new item. Errors: Conflict for a key that is there already.
  Result<ItemId> add(CatalogueItem item);

  /// Errors: InvalidArgument when a key was empty.
  Result<ItemPool> finish();

private:
  KeyedRows items_;
};

} // namespace rankwright
