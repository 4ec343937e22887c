#pragma once

#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/index/decoded_keys.h"
#include "core/index/inverted_index.h"
#include "core/index/key_selection.h"
#include "core/table/table_source.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace rankwright {

/// Which keys of an index a table shows.
struct ShownKeys {
  std::string index = {};                        ///< its name, for the addresses of keys
  std::optional<KeySelection> selection = {};    ///< nothing: all, in their order
  std::shared_ptr<const DecodedKeys> texts = {}; ///< of that index, shared by its tables; nullptr: its own
};

/// The name of a key's address: "category=Games".
std::string keyAddress(std::string_view index, std::string_view key);

/// The keys of an index, a row each: `key`, `postings` (their number), `largest_weight` and
/// `smallest_weight`, `top_item` (the key of the heaviest item) and, where items have the feature `name`,
/// `top_item_name`. Read in place; keeps the memory of index and items alive by itself. The index is one of
/// these items.
std::shared_ptr<const TableSource> keysTable(const InvertedIndex& index, const ItemPool& items,
                                             const ColumnWording& word = {}, ShownKeys shown = {});

/// The posting list of a key, heaviest first: `position` from 1, `item` (its key), `name` where items have
/// that feature, `weight` and, in an index with positions, `slot`: which of the item's keys this one was,
/// from 0. Lives as `keysTable` does. Errors: NotFound when the index does not know the key.
Result<std::shared_ptr<const TableSource>> postingsTable(const InvertedIndex& index, std::string_view key,
                                                         const ItemPool& items,
                                                         const ColumnWording& word = {});

} // namespace rankwright
