#include "core/pipeline/weighted_channel.h"

#include "core/pipeline/channel_collector.h"
#include "core/pipeline/weighted_keys.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

constexpr double kSecondsOfHour = 3600;

/// Keys in the order in which they first come, with the sum of their weights.
class KeySums {
public:
  void add(std::string key, double weight) {
    const auto [place, isNew] = places_.try_emplace(key, keys_.size());
    if (isNew) {
      keys_.push_back({std::move(key), false, 0, 0, 0});
      sums_.push_back(0);
    }
    sums_[place->second] += weight;
  }

  std::vector<KeyTrace> take() {
    for (std::size_t i = 0; i < keys_.size(); ++i)
      keys_[i].weight = static_cast<float>(sums_[i]);
    return std::move(keys_);
  }

private:
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<KeyTrace> keys_;
  std::vector<double> sums_;
};

} // namespace

Result<std::vector<KeyTrace>> decayedKeys(std::vector<std::string> items, std::span<const std::int64_t> times,
                                          std::optional<std::int64_t> now, const Decay& decay) {
  KeySums keys;
  if (decay.byTime() && !items.empty() && times.size() != items.size())
    return fail(ErrorKind::InvalidArgument, "there are {} recent items, but the times of: {}", items.size(),
                times.size());
  if (decay.byTime() && !items.empty() && !now)
    return fail(ErrorKind::InvalidArgument,
                "recent items count less the longer ago they are, and the request has no time: {} hours",
                decay.halfLifeHours);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto hours =
        decay.byTime() ? static_cast<double>(std::max(*now, times[i]) - times[i]) / kSecondsOfHour : 0;
    keys.add(std::move(items[i]), decay.byTime() ? std::exp2(-hours / decay.halfLifeHours)
                                                 : std::pow(decay.factor, static_cast<double>(i)));
  }
  return keys.take();
}

Result<std::vector<KeyTrace>> weightedTags(std::vector<std::string> tags, std::span<const float> weights,
                                           bool hasWeights) {
  KeySums keys;
  if (hasWeights && weights.size() != tags.size())
    return fail(ErrorKind::InvalidArgument, "there are {} tags, but the weights of: {}", tags.size(),
                weights.size());
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const double weight = hasWeights ? double{weights[i]} : 1.0 / static_cast<double>(1 + i);
    keys.add(std::move(tags[i]), std::isfinite(weight) ? weight : 0);
  }
  return keys.take();
}

Result<std::vector<KeyTrace>> WeightedChannel::weighted(const ChannelRequest& request,
                                                        ChannelKeys keys) const {
  if (config_.kind == ChannelKind::ProfileTags)
    return weightedTags(std::move(keys.keys), keys.weights, !config_.weights.empty());
  const auto now = request.features ? request.features->clock().now : std::nullopt;
  return decayedKeys(std::move(keys.keys), keys.times, now, config_.decay);
}

Status WeightedChannel::recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const {
  RW_ASSIGN(trace.keys, weighted(request, std::move(keys)));
  thread_local WeightedKeys items; // a request finds the memory of the one before
  items.add(index_, trace.keys, config_.depth, request.explain);
  RW_CHECK(collect(items, request, trace));
  if (request.explain) trace.repeats = items.furtherParts(trace.proposals);
  return {};
}

} // namespace rankwright
