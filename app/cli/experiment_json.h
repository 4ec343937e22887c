#pragma once

#include "core/experiment/effect_by_segment.h"
#include "core/experiment/effect_over_time.h"
#include "core/experiment/experiment_verdict.h"
#include "core/experiment/log_power.h"
#include "core/experiment/off_policy_report.h"
#include "core/experiment/trust_report.h"
#include "core/experiment/uplift_report.h"

#include <nlohmann/json.hpp>

#include <string>

namespace rankwright::cli {

using Json = nlohmann::ordered_json;

/// Two spaces of indent, and text that is no UTF-8 replaced.
std::string written(const Json& json);

/// JSON has no infinite numbers: null.
Json numberJson(double number);
Json intervalJson(const Interval& interval);
Json numbersJson(const std::optional<double>& number);

Json splitTestJson(const std::optional<SampleRatioTest>& split);
Json effectJson(const MetricEffect& effect);
/// With `undefined` instead of figures where there are none.
Json analysedJson(const AnalysedMetric& metric);

Json overTimeJson(const EffectOverTime& effect);
Json bySegmentJson(const EffectBySegment& effect);
Json trustJson(const TrustReport& trust);
Json verdictJson(const ExperimentVerdict& verdict);
Json powerJson(const LogPower& power);
Json upliftJson(const UpliftReport& report);
Json offPolicyJson(const OffPolicyReport& report);

} // namespace rankwright::cli
