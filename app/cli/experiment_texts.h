#pragma once

#include "core/experiment/effect_by_segment.h"
#include "core/experiment/effect_over_time.h"
#include "core/experiment/experiment_verdict.h"
#include "core/experiment/log_power.h"
#include "core/experiment/off_policy_report.h"
#include "core/experiment/trust_report.h"
#include "core/experiment/uplift_report.h"

#include <string>
#include <string_view>

namespace rankwright::cli {

std::string toText(const EffectOverTime& effect);
std::string toText(const EffectBySegment& effect);
/// The light with its reasons, the split by day and by value, and what else the report looked at.
std::string toText(const ExperimentDefinition& definition, const TrustReport& trust);
/// One sentence with its reason.
std::string toText(const ExperimentVerdict& verdict);
std::string toText(const LogPower& power, const LogPowerAim& aim);
std::string toText(const UpliftReport& report);
std::string toText(const OffPolicyReport& report, const OffPolicyOptions& options);

/// Words that JSON has too: "green", "split_alarms", "ship", "main_metric_better", "cumulative".
std::string_view nameOf(TrustLight light);
std::string_view nameOf(TrustReason reason);
std::string_view nameOf(VerdictKind kind);
std::string_view nameOf(VerdictReason reason);
std::string_view nameOf(TimeBasis basis);

} // namespace rankwright::cli
