#pragma once

#include "core/feature/item_pool.h"
#include "core/index/index_comparison.h"
#include "core/index/posting_comparison.h"
#include "core/table/table_source.h"

#include <memory>
#include <vector>

namespace rankwright {

/// Keys that differ between two builds with what they had before and have now. For a worker.
std::shared_ptr<const TableSource> keyChangesTable(const std::vector<KeyChange>& changes);

/// Items that came under a key, went or changed their weight. For a worker.
std::shared_ptr<const TableSource> itemChangesTable(const std::vector<ItemChange>& changes,
                                                    const ItemPool& before, const ItemPool& after);

} // namespace rankwright
