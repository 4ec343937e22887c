#pragma once

#include "core/base/result.h"
#include "core/pipeline/channel_config.h"
#include "core/pipeline/constraint_config.h"
#include "core/pipeline/fallback_config.h"
#include "core/pipeline/frequency_rule.h"
#include "core/pipeline/merge_policy.h"
#include "core/pipeline/rank_config.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The stages of a pipeline as `pipeline.toml` writes them. The order of `channels` is the order of merging.
struct PipelineConfig {
  std::vector<ChannelConfig> channels;
  std::vector<FrequencyRule> frequency = {}; ///< how often an item may be met before it is left out
  bool parallelRecall = true; ///< channels are asked at the same time; what they find is the same either way
  bool excludeUsed = true;    ///< items that the user has used are removed from every channel
  MergePolicy mergePolicy = MergePolicy::RoundRobin;
  std::uint32_t mergeCount = 200; ///< candidates kept by the merge
  std::string model; ///< folder of the ranking model below the workspace's data; for RankBy::Model
  std::uint32_t listCount = 20;
  RankConfig rank = {};
  std::vector<ConstraintConfig> constraints = {}; ///< in the order of the file
  FallbackConfig fallback = {};
  /// What the file says without comments, spacing and order of keys: what tells versions of it apart. Empty
  /// for a configuration that is from no file.
  std::string canonical = {};

  friend bool operator==(const PipelineConfig&, const PipelineConfig&) = default;
};

/// Errors: Parse with the place; NotFound / InvalidArgument for missing or unknown keys and values out of
/// range.
Result<PipelineConfig> parsePipelineToml(std::string_view toml, std::string source);

/// The same from a file. Errors: NotFound, Io, and those of parsing.
Result<PipelineConfig> loadPipelineToml(const std::filesystem::path& path);

} // namespace rankwright
