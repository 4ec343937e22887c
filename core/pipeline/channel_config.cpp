#include "core/pipeline/channel_config.h"

#include "core/pipeline/user_features.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kMostItems = 100'000; // a list longer than this is a mistake in the file

using Names = std::vector<std::string_view>;

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

/// What a channel of the kind may say besides what all may.
Names namesOf(ChannelKind kind) {
  switch (kind) {
  case ChannelKind::Match:
    return {"index", "keys", "key", "vector", "vector_of_model"};
  case ChannelKind::SimilarItems:
    return {"index", "keys", "times", "decay", "half_life_hours", "depth"};
  case ChannelKind::ProfileTags:
    return {"index", "keys", "weights", "depth"};
  case ChannelKind::Popularity:
    return {"index", "key", "feature"};
  case ChannelKind::Board:
    return {"file", "leaderboard"};
  case ChannelKind::Vector:
    return {"index", "keys", "vector", "vector_of_model"};
  case ChannelKind::NewItems:
    return {"released", "days",  "exposures", "clicks",  "exposure_quota",
            "score",    "alpha", "beta",      "optimism"};
  case ChannelKind::FixedList:
    return {"items"};
  }
  return {};
}

Status checkNames(const TomlTable& table, ChannelKind kind) {
  auto known = namesOf(kind);
  known.insert(known.end(),
               {"name", "kind", "count", "turns", "quota", "calibration", "budget_ms", "filter", "enabled"});
  for (const auto& key : table.keys())
    if (std::ranges::find(known, key) == known.end())
      return failAt(table.spanOf(key), ErrorKind::InvalidArgument,
                    "unknown key of a channel of kind '{}': {}", nameOf(kind), key);
  return {};
}

Result<ChannelKind> readKind(const TomlTable& table) {
  RW_ASSIGN(const auto name, table.stringOr("kind", "match"));
  const auto kind = parseChannelKind(name);
  if (kind) return *kind;
  return failAt(table.spanOf("kind"), ErrorKind::InvalidArgument,
                "the kind of a channel is match, i2i, tags, popularity, board, vector, new or fixed, not: {}",
                name);
}

Status readQuestion(const TomlTable& table, ChannelConfig& channel) {
  RW_ASSIGN(channel.index, table.string("index"));
  RW_ASSIGN(channel.keys, table.stringOr("keys", ""));
  RW_ASSIGN(channel.key, table.stringOr("key", ""));
  RW_ASSIGN(channel.vector, table.stringOr("vector", ""));
  RW_ASSIGN(channel.vectorOfModel, table.booleanOr("vector_of_model", false));
  const int questions = (channel.keys.empty() ? 0 : 1) + (channel.key.empty() ? 0 : 1) +
                        (channel.vector.empty() ? 0 : 1) + (channel.vectorOfModel ? 1 : 0);
  if (questions == 1) return {};
  return failAt(table.spanOf("name"), ErrorKind::InvalidArgument,
                "a channel has either 'keys' (a rule or feature), 'key' (one fixed key), 'vector' (a rule or "
                "feature) or 'vector_of_model': {}",
                channel.name);
}

Status readSimilarItems(const TomlTable& table, ChannelConfig& channel) {
  constexpr double kMostHours = 24.0 * 365 * 100;
  RW_ASSIGN(channel.index, table.string("index"));
  RW_ASSIGN(channel.keys, table.stringOr("keys", kRecentItemsFeature));
  RW_ASSIGN(channel.depth, table.countOr("depth", channel.depth, 1, kMostItems));
  if (table.has("decay") && table.has("half_life_hours"))
    return failAt(table.spanOf("half_life_hours"), ErrorKind::InvalidArgument,
                  "recent items count less by position ('decay') or by time ('half_life_hours'), not by "
                  "both: {}",
                  channel.name);
  RW_ASSIGN(channel.decay.factor, table.numberOr("decay", channel.decay.factor, 1e-6, 1));
  RW_ASSIGN(channel.decay.halfLifeHours, table.numberOr("half_life_hours", 0, 1e-6, kMostHours));
  if (channel.decay.byTime()) {
    RW_ASSIGN(channel.times, table.stringOr("times", kRecentTimesFeature));
  } else if (table.has("times"))
    return failAt(table.spanOf("times"), ErrorKind::InvalidArgument,
                  "times are for a channel with 'half_life_hours', and there is none: {}", channel.name);
  return {};
}

Status readTags(const TomlTable& table, ChannelConfig& channel) {
  RW_ASSIGN(channel.index, table.string("index"));
  RW_ASSIGN(channel.keys, table.string("keys"));
  RW_ASSIGN(channel.weights, table.stringOr("weights", ""));
  RW_ASSIGN(channel.depth, table.countOr("depth", channel.depth, 1, kMostItems));
  return {};
}

Status readPopularity(const TomlTable& table, ChannelConfig& channel) {
  RW_ASSIGN(channel.index, table.stringOr("index", ""));
  RW_ASSIGN(channel.feature, table.stringOr("feature", ""));
  if (channel.index.empty() == channel.feature.empty())
    return failAt(table.spanOf("name"), ErrorKind::InvalidArgument,
                  "popularity is read from either an 'index' or a 'feature' of the items: {}", channel.name);
  if (!channel.feature.empty() && table.has("key"))
    return failAt(table.spanOf("key"), ErrorKind::InvalidArgument, "a feature has no keys: {}",
                  channel.feature);
  if (!channel.index.empty()) {
    RW_ASSIGN(channel.key, table.stringOr("key", "all"));
  }
  return {};
}

Result<NewItemScore> readScore(const TomlTable& table) {
  RW_ASSIGN(const auto name, table.stringOr("score", "beta"));
  if (name == "beta") return NewItemScore::Beta;
  if (name == "ucb") return NewItemScore::Ucb;
  return failAt(table.spanOf("score"), ErrorKind::InvalidArgument,
                "the score of new items is beta or ucb, not: {}", name);
}

Status readNewItems(const TomlTable& table, ChannelConfig& channel) {
  constexpr double kMost = 1e9;
  auto& own = channel.newItems;
  RW_ASSIGN(own.released, table.string("released"));
  RW_ASSIGN(own.days, table.numberOr("days", own.days, 1e-3, 36'500));
  RW_ASSIGN(own.exposures, table.stringOr("exposures", ""));
  RW_ASSIGN(own.clicks, table.stringOr("clicks", ""));
  RW_ASSIGN(own.exposureQuota, table.countOr("exposure_quota", own.exposureQuota, 1));
  RW_ASSIGN(own.score, readScore(table));
  RW_ASSIGN(own.alpha, table.numberOr("alpha", own.alpha, 1e-6, kMost));
  RW_ASSIGN(own.beta, table.numberOr("beta", own.beta, 1e-6, kMost));
  RW_ASSIGN(own.optimism, table.numberOr("optimism", own.optimism, 0, kMost));
  if (own.exposures.empty() == own.clicks.empty()) return {};
  return failAt(table.spanOf("name"), ErrorKind::InvalidArgument,
                "new items are scored by both 'exposures' and 'clicks', or by neither: {}", channel.name);
}

Status readBoard(const TomlTable& table, ChannelConfig& channel) {
  RW_ASSIGN(channel.board, table.stringOr("file", ""));
  RW_ASSIGN(channel.leaderboard, table.stringOr("leaderboard", ""));
  if (channel.board.empty() != channel.leaderboard.empty()) return {};
  return failAt(table.spanOf("name"), ErrorKind::InvalidArgument,
                "a board is either a 'leaderboard' that is published or a 'file': {}", channel.name);
}

Status readOwn(const TomlTable& table, ChannelConfig& channel) {
  switch (channel.kind) {
  case ChannelKind::Match:
  case ChannelKind::Vector:
    return readQuestion(table, channel);
  case ChannelKind::SimilarItems:
    return readSimilarItems(table, channel);
  case ChannelKind::ProfileTags:
    return readTags(table, channel);
  case ChannelKind::Popularity:
    return readPopularity(table, channel);
  case ChannelKind::NewItems:
    return readNewItems(table, channel);
  case ChannelKind::Board:
    return readBoard(table, channel);
  case ChannelKind::FixedList: {
    RW_ASSIGN(channel.items, table.strings("items"));
    return {};
  }
  }
  return {};
}

Result<ChannelConfig> readChannel(const TomlTable& table) {
  constexpr std::uint32_t kMostMilliseconds = 60'000;
  ChannelConfig channel;
  RW_ASSIGN(channel.name, table.string("name"));
  RW_ASSIGN(channel.kind, readKind(table));
  RW_CHECK(checkNames(table, channel.kind));
  RW_ASSIGN(channel.count, table.countOr("count", channel.count, 1, kMostItems));
  RW_ASSIGN(channel.budgetMilliseconds, table.countOr("budget_ms", 0, 1, kMostMilliseconds));
  RW_ASSIGN(channel.filter, table.stringOr("filter", ""));
  RW_ASSIGN(channel.share, readShare(table));
  RW_CHECK(readOwn(table, channel));
  channel.places.add("", table.spanOf("name"));
  for (const auto& key : table.keys())
    channel.places.add(key, table.spanOf(key));
  return channel;
}

} // namespace

Result<std::vector<ChannelConfig>> readChannels(const TomlTable& root) {
  RW_ASSIGN(const auto tables, root.tables("channel"));
  std::vector<ChannelConfig> channels;
  std::set<std::string> names;
  for (const auto& table : tables) {
    RW_ASSIGN(auto channel, readChannel(table));
    if (!names.insert(channel.name).second)
      return failAt(table.spanOf("name"), ErrorKind::Conflict, "two channels have the same name: {}",
                    channel.name);
    RW_ASSIGN(const auto isEnabled, table.booleanOr("enabled", true));
    if (isEnabled) channels.push_back(std::move(channel));
  }
  if (tables.empty())
    return failAt(root.spanOf("channel"), ErrorKind::NotFound, "a pipeline needs at least one [[channel]]");
  if (channels.empty())
    return failAt(tables.front().spanOf("enabled"), ErrorKind::InvalidArgument,
                  "a pipeline needs a channel that is not switched off with enabled = {}", false);
  return channels;
}

} // namespace rankwright
