#pragma once

#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/index/inverted_index.h"
#include "core/table/table_source.h"

#include <memory>
#include <string_view>

namespace rankwright {

/// The keys of an index in their order, a row each: `key`, `postings` (their number), `largest_weight` and
/// `smallest_weight`, `top_item` (the key of the heaviest item) and, where items have the feature `name`,
/// `top_item_name`. Read in place; keeps the memory of index and items alive by itself. The index is one of
/// these items.
std::shared_ptr<const TableSource> keysTable(const InvertedIndex& index, const ItemPool& items,
                                             const ColumnWording& word = {});

/// The posting list of a key, heaviest first: `position` from 1, `item` (its key), `name` where items have
/// that feature, `weight`. Lives as `keysTable` does. Errors: NotFound when the index does not know the key.
Result<std::shared_ptr<const TableSource>> postingsTable(const InvertedIndex& index, std::string_view key,
                                                         const ItemPool& items,
                                                         const ColumnWording& word = {});

} // namespace rankwright
