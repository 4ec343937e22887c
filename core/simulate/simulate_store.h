#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/logs/store_export.h"
#include "core/simulate/simulated_truth.h"
#include "core/simulate/simulation_options.h"

namespace rankwright {

/// A store that never was, and what is true of it.
struct SimulatedStore {
  StoreExport store;
  SimulatedTruth truth;
};

/// Simulates an app store: apps with names, pages, prices and popularity by Zipf's law; users with tastes,
/// daily rhythm and a home; sessions in which they open apps they own and sometimes install new ones, by
/// softmax over the utility that `SimulatedTruth` tells.
///
/// The export has the features and context features of the Frappe data, keys "0", "1", …, and times.
/// Interactions stand in the order of time. The same options give the same bytes on every machine. Errors:
/// InvalidArgument for options outside `SimulationLimits`, with the value; Cancelled.
Result<SimulatedStore> simulateStore(const SimulationOptions& options, const JobControl& job);

} // namespace rankwright
