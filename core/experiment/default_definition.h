#pragma once

#include "core/events/event_log_info.h"
#include "core/experiment/experiment_definition.h"

#include <string>
#include <vector>

namespace rankwright {

class EventStore;
class JobControl;

/// What any log of exposures and actions can be asked: installs per user with a look back, the share of users
/// who installed, clicks per exposure, clicks per user, and exposures from the cache as a guardrail.
std::vector<MetricDefinition> defaultMetrics();

/// A first definition for each experiment of a log with two variants or more: arms as the log has them, the
/// control first, and metrics that suit what the log has. A variant called "control", "a", "old", "off" or
/// "baseline" is the control, else the first by name. Given metrics of which every user has 0 or 1 are
/// shares. Errors: those of the store.
Result<std::vector<ExperimentDefinition>> defaultDefinitions(const EventLogInfo& info, EventStore& store,
                                                             const JobControl& job);

/// The name of an experiment as that of a file: letters, digits, '-', '_' and '.', others become '_'; never
/// empty and never hidden.
std::string fileNameFor(const std::string& experiment);

} // namespace rankwright
