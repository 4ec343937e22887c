#pragma once

#include "core/funnel/funnel_report.h"
#include "core/funnel/item_stage_counts.h"
#include "core/sqlite/sqlite.h"

#include <vector>

namespace rankwright {

/// How the features of items differ between the stages of `report` that are recorded, which `report.stages`
/// says already. Errors: Io, Corrupt; Cancelled.
Result<std::vector<FeatureDrift>> featureDrift(const SqliteDatabase& database, const FunnelReport& report,
                                               const ItemStageCounts& counts, const JobControl& job);

} // namespace rankwright
