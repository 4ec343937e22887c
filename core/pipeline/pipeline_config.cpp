#include "core/pipeline/pipeline_config.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"

#include <set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kMostItems = 100'000; // a list longer than this is a mistake in the file

Result<Calibration> readCalibration(const TomlTable& table) {
  constexpr double kMost = 1e6;
  RW_CHECK(table.allowOnly({"slope", "intercept"}));
  RW_ASSIGN(const auto slope, table.numberOr("slope", 1, 0, kMost));
  RW_ASSIGN(const auto intercept, table.numberOr("intercept", 0, -kMost, kMost));
  return Calibration{static_cast<float>(slope), static_cast<float>(intercept)};
}

Result<MergeShare> readShare(const TomlTable& channel) {
  constexpr std::uint32_t kMostTurns = 1000;
  MergeShare share;
  RW_ASSIGN(share.turns, channel.countOr("turns", share.turns, 1, kMostTurns));
  RW_ASSIGN(share.quota, channel.countOr("quota", share.quota));
  if (channel.has("calibration")) {
    RW_ASSIGN(const auto calibration, channel.table("calibration"));
    RW_ASSIGN(share.calibration, readCalibration(calibration));
  }
  return share;
}

Result<ChannelConfig> readChannel(const TomlTable& table) {
  RW_CHECK(table.allowOnly({"name", "index", "keys", "key", "vector", "vector_of_model", "count", "turns",
                            "quota", "calibration", "enabled"}));
  ChannelConfig channel;
  RW_ASSIGN(channel.name, table.string("name"));
  RW_ASSIGN(channel.index, table.string("index"));
  RW_ASSIGN(channel.keys, table.stringOr("keys", ""));
  RW_ASSIGN(channel.key, table.stringOr("key", ""));
  RW_ASSIGN(channel.count, table.countOr("count", channel.count, 1, kMostItems));
  RW_ASSIGN(channel.share, readShare(table));
  RW_ASSIGN(channel.vector, table.stringOr("vector", ""));
  RW_ASSIGN(channel.vectorOfModel, table.booleanOr("vector_of_model", false));
  const int questions = (channel.keys.empty() ? 0 : 1) + (channel.key.empty() ? 0 : 1) +
                        (channel.vector.empty() ? 0 : 1) + (channel.vectorOfModel ? 1 : 0);
  if (questions != 1)
    return failAt(
        table.spanOf("name"), ErrorKind::InvalidArgument,
        "a channel has either 'keys' (a rule or feature), 'key' (one fixed key), 'vector' (a rule or "
        "feature) or 'vector_of_model': {}",
        channel.name);
  return channel;
}

Status readChannels(const TomlTable& root, PipelineConfig& config) {
  RW_ASSIGN(const auto tables, root.tables("channel"));
  std::set<std::string> names;
  for (const auto& table : tables) {
    RW_ASSIGN(auto channel, readChannel(table));
    if (!names.insert(channel.name).second)
      return failAt(table.spanOf("name"), ErrorKind::Conflict, "two channels have the same name: {}",
                    channel.name);
    RW_ASSIGN(const auto isEnabled, table.booleanOr("enabled", true));
    if (isEnabled) config.channels.push_back(std::move(channel));
  }
  if (tables.empty())
    return failAt(root.spanOf("channel"), ErrorKind::NotFound, "a pipeline needs at least one [[channel]]");
  if (config.channels.empty())
    return failAt(tables.front().spanOf("enabled"), ErrorKind::InvalidArgument,
                  "a pipeline needs a channel that is not switched off with enabled = {}", false);
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
    RW_CHECK(rank.allowOnly({"model"}));
    RW_ASSIGN(config.model, rank.string("model"));
  }
  if (root.has("list")) {
    RW_ASSIGN(const auto list, root.table("list"));
    RW_CHECK(list.allowOnly({"count"}));
    RW_ASSIGN(config.listCount, list.countOr("count", config.listCount, 1, kMostItems));
  }
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
  RW_CHECK(root.allowOnly({"filter", "channel", "merge", "rank", "list"}));
  PipelineConfig config;
  RW_CHECK(readChannels(root, config));
  RW_CHECK(readStages(root, config));
  RW_CHECK(checkShares(root, config.mergePolicy));
  return config;
}

Result<PipelineConfig> loadPipelineToml(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  return parsePipelineToml(text, path.string());
}

} // namespace rankwright
