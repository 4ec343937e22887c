#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/item_pool.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// Which items can be served, [items.size()], 0 or 1: those of which the pool knows anything besides their
/// key. The others stand in an old log or in another system's index and are in no catalogue any more: nothing
/// could be shown of them. In a pool without features all can be served. Errors: Cancelled.
Result<std::vector<std::uint8_t>> servableItems(const ItemPool& items, const JobControl& job = {});

} // namespace rankwright
