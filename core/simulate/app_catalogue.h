#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/simulate/affinity.h"
#include "core/simulate/simulation_options.h"

#include <vector>

namespace rankwright {

/// The apps of the store as they are, whatever their pages say. Errors: Cancelled.
Result<std::vector<AppTraits>> makeApps(const SimulationOptions& options, const JobControl& job);

/// The apps as the store shows them: names and pages, ratings that follow quality, downloads that follow
/// popularity; a share of pages is gone. Errors: Cancelled.
Result<ItemPool> makeCatalogue(const SimulationOptions& options, const std::vector<AppTraits>& apps,
                               const JobControl& job);

} // namespace rankwright
