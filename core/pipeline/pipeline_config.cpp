#include "core/pipeline/pipeline_config.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"

#include <set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kMostItems = 100'000; // a list longer than this is a mistake in the file

Status readRecall(const TomlTable& root, PipelineConfig& config) {
  RW_ASSIGN(config.channels, readChannels(root));
  RW_ASSIGN(config.frequency, readFrequencyRules(root));
  if (!root.has("recall")) return {};
  RW_ASSIGN(const auto recall, root.table("recall"));
  RW_CHECK(recall.allowOnly({"parallel"}));
  RW_ASSIGN(config.parallelRecall, recall.booleanOr("parallel", config.parallelRecall));
  return {};
}

Status readStages(const TomlTable& root, PipelineConfig& config) {
  if (root.has("filter")) {
    RW_ASSIGN(const auto filter, root.table("filter"));
    RW_CHECK(filter.allowOnly({"exclude_used"}));
    RW_ASSIGN(config.excludeUsed, filter.booleanOr("exclude_used", config.excludeUsed));
  }
  if (root.has("merge")) {
    RW_ASSIGN(const auto merge, root.table("merge"));
    RW_CHECK(merge.allowOnly({"policy", "count"}));
    RW_ASSIGN(const auto name, merge.stringOr("policy", "round_robin"));
    const auto policy = parseMergePolicy(name);
    if (!policy)
      return failAt(merge.spanOf("policy"), ErrorKind::InvalidArgument,
                    "the merge policy is round_robin, next_unseen, weighted, priority or calibrated, not: {}",
                    name);
    config.mergePolicy = *policy;
    RW_ASSIGN(config.mergeCount, merge.countOr("count", config.mergeCount, 1, kMostItems));
  }
  if (root.has("rank")) {
    RW_ASSIGN(const auto rank, root.table("rank"));
    RW_ASSIGN(auto section, readRankSection(rank));
    config.rank = std::move(section.rank);
    config.model = std::move(section.model);
  }
  if (root.has("list")) {
    RW_ASSIGN(const auto list, root.table("list"));
    RW_CHECK(list.allowOnly({"count"}));
    RW_ASSIGN(config.listCount, list.countOr("count", config.listCount, 1, kMostItems));
  }
  return {};
}

Status readConstraints(const TomlTable& root, PipelineConfig& config) {
  RW_ASSIGN(const auto tables, root.tables("constraint"));
  std::set<std::string> names;
  for (const auto& table : tables) {
    RW_ASSIGN(auto constraint, readConstraint(table, config.constraints.size() + 1));
    if (!names.insert(constraint.name).second)
      return failAt(table.spanOf("name"), ErrorKind::Conflict, "two constraints have the same name: {}",
                    constraint.name);
    config.constraints.push_back(std::move(constraint));
  }
  if (!root.has("fallback")) return {};
  RW_ASSIGN(const auto fallback, root.table("fallback"));
  RW_ASSIGN(config.fallback, readFallback(fallback));
  return {};
}

/// What no policy would look at is a mistake in the file.
Status checkShares(const TomlTable& root, MergePolicy policy) {
  RW_ASSIGN(const auto channels, root.tables("channel"));
  for (const auto& channel : channels) {
    if (channel.has("turns") && policy != MergePolicy::Weighted)
      return failAt(channel.spanOf("turns"), ErrorKind::InvalidArgument,
                    "turns are for the merge policy weighted, not: {}", nameOf(policy));
    if (channel.has("calibration") && policy != MergePolicy::Calibrated)
      return failAt(channel.spanOf("calibration"), ErrorKind::InvalidArgument,
                    "a calibration is for the merge policy calibrated, not: {}", nameOf(policy));
  }
  return {};
}

} // namespace

Result<PipelineConfig> parsePipelineToml(std::string_view toml, std::string source) {
  RW_ASSIGN(const auto root, TomlTable::parse(toml, std::move(source)));
  RW_CHECK(root.allowOnly(
      {"filter", "frequency", "recall", "channel", "merge", "rank", "constraint", "list", "fallback"}));
  PipelineConfig config;
  RW_CHECK(readRecall(root, config));
  RW_CHECK(readStages(root, config));
  RW_CHECK(readConstraints(root, config));
  RW_CHECK(checkShares(root, config.mergePolicy));
  config.canonical = root.canonicalText();
  return config;
}

Result<PipelineConfig> loadPipelineToml(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  return parsePipelineToml(text, path.string());
}

} // namespace rankwright
