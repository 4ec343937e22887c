#pragma once

#include "core/base/result.h"
#include "core/pipeline/constraint_config.h"
#include "core/pipeline/fallback_config.h"
#include "core/pipeline/merge_policy.h"
#include "core/pipeline/rank_config.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A recall channel: keys from a rule (or one fixed key) looked up in an index. In a vector index the keys
/// are those of items, and what is near their vectors is recalled; or what is near one vector.
struct ChannelConfig {
  std::string name;
  std::string index;
  std::string keys; ///< a rule or feature that gives a string or a list of strings
  std::string key;  ///< one fixed key
  std::uint32_t count = 50;
  std::string vector = "";    ///< a rule or feature that gives a list of float32: the vector to be near
  bool vectorOfModel = false; ///< the vector is what the index's model makes of the request
  MergeShare share = {};

  friend bool operator==(const ChannelConfig&, const ChannelConfig&) = default;
};

/// The stages of a pipeline as `pipeline.toml` writes them. The order of `channels` is the order of merging.
struct PipelineConfig {
  std::vector<ChannelConfig> channels;
  bool excludeUsed = true; ///< items that the user has used are removed from every channel
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
