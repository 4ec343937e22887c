#pragma once

#include "core/model/toml_reader.h"
#include "core/runs/expert_health.h"
#include "core/runs/output_metrics.h"

#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// `[judging]` of `run.toml`: user_weight, ndcg_depth, bins, probability, alpha.
toml::table judgingToToml(const JudgingOptions& options);
JudgingOptions readJudging(TomlReader& reader, const std::string& source);

/// `[[metrics]]` of `run.toml`; an estimate is [value, low, high].
toml::array metricsToToml(const std::vector<OutputMetrics>& metrics);
std::vector<OutputMetrics> readMetrics(TomlReader& reader, const std::string& source);

/// `[experts]` of `run.toml`: rows, `[[experts.gate]]` and `[[experts.expert]]`.
toml::table expertsToToml(const ExpertHealth& health);
std::optional<ExpertHealth> readExperts(TomlReader& reader, const std::string& source);

} // namespace rankwright
