#pragma once

#include "core/events/event_log_info.h"
#include "core/experiment/experiment_analysis.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace rankwright::cli {

/// What an experiment shows, for people and as JSON.
std::string toText(const ExperimentDefinition& definition, const ExperimentReport& report);
nlohmann::ordered_json reportJson(const ExperimentDefinition& definition, const ExperimentReport& report);

/// The arms and the test of their split alone.
std::string splitText(const ExperimentReport& report);

/// The experiments of a log with their variants and users.
std::string experimentsText(const EventLogInfo& info);
std::string experimentsJson(const EventLogInfo& info);

} // namespace rankwright::cli
