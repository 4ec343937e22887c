#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/leaderboard/item_day_counts.h"
#include "core/workspace/workspace.h"

namespace rankwright {

/// What a workspace's logs tell of its items, day by day: of the usage log every action as a click, and a
/// user's first one of an item as an install; of all event logs exposures, clicks and installs. Items that
/// the pool does not know are left out. Errors: those of the logs; Cancelled.
Result<ItemDayCounts> countItemDays(const Workspace& workspace, const JobControl& job);

} // namespace rankwright
