#pragma once

#include "core/feature/item_pool.h"
#include "core/index/inverted_index.h"
#include "core/index/key_query_matches.h"
#include "core/table/table_source.h"

#include <memory>
#include <span>

namespace rankwright {

/// The items that a query answers, a row each: `item` (its key), `name` where items have that feature,
/// `weight` (the largest of its postings under the query's keys; missing when it stands under none of them),
/// `keys` (the first of these, joined by ", ") and `key_count`. Holds its texts itself, so it is for a
/// worker.
std::shared_ptr<const TableSource> matchesTable(const InvertedIndex& index,
                                                std::span<const KeyQueryMatch> matches, const ItemPool& items,
                                                const ColumnWording& word = {});

} // namespace rankwright
