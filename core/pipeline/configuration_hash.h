#pragma once

#include "core/expr/rule_set.h"
#include "core/pipeline/pipeline_config.h"

#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// The rules that a configuration reads, and those that they read, in alphabetical order: what is named by
/// any text of the configuration or by the model's fields.
std::vector<std::string> rulesReadBy(const PipelineConfig& config, const RuleSet& rules,
                                     std::span<const std::string> modelFields);

/// The configuration without comments, spacing and order of keys, and the rules that it reads in canonical
/// spacing.
std::string canonicalText(const PipelineConfig& config, const RuleSet& rules,
                          std::span<const std::string> modelFields);

/// Tells versions of a configuration apart: 16 hexadecimal digits of the hash of its canonical text.
std::string hashOfConfiguration(const PipelineConfig& config, const RuleSet& rules,
                                std::span<const std::string> modelFields);

} // namespace rankwright
