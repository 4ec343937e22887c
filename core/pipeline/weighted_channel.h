#pragma once

#include "core/index/inverted_index.h"
#include "core/pipeline/channel_config.h"
#include "core/pipeline/recall_channel.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// The items of recent actions as keys, each once in the order of its latest action, with the sum of what its
/// actions count by `decay`. `times` are those of the items, seconds since 1970, and `now` is the request's;
/// both are asked for a decay by time only, where an action after `now` counts as one of that moment. Errors:
/// InvalidArgument when there are not as many times as items, or no `now`.
Result<std::vector<KeyTrace>> decayedKeys(std::vector<std::string> items, std::span<const std::int64_t> times,
                                          std::optional<std::int64_t> now, const Decay& decay);

/// The tags with their weights as keys, each once with their sum, in order. Without weights that of tag i is
/// 1 / (1 + i); one that is no finite number counts as 0. Errors: InvalidArgument when there are not as many
/// weights as tags.
Result<std::vector<KeyTrace>> weightedTags(std::vector<std::string> tags, std::span<const float> weights,
                                           bool hasWeights);

/// Items under several weighted keys by the sum of weight of key · weight of posting: like those of the
/// user's recent actions (`ChannelKind::SimilarItems`), or of the user's tags (`ChannelKind::ProfileTags`).
class WeightedChannel final : public RecallChannel {
public:
  WeightedChannel(const ChannelConfig& config, const InvertedIndex& index) : config_(config), index_(index) {}

  /// Errors: those of the keys.
  Status recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const override;

private:
  Result<std::vector<KeyTrace>> weighted(const ChannelRequest& request, ChannelKeys keys) const;

  const ChannelConfig& config_;
  const InvertedIndex& index_;
};

} // namespace rankwright
