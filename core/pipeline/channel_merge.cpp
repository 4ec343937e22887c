#include "core/pipeline/channel_merge.h"

#include "core/pipeline/item_places.h"

#include <algorithm>
#include <numeric>

namespace rankwright {

namespace {

enum class Offer : std::uint8_t { Taken, Repeated, None };

/// The list that grows, and how far each channel has got.
class Merge {
public:
  Merge(std::span<const OfferedChannel> channels, std::uint32_t limit, ItemPlaces& places)
      : channels_(channels), limit_(limit), places_(places), next_(channels.size()), taken_(channels.size()) {
    const auto offered = std::transform_reduce(channels.begin(), channels.end(), std::size_t{0}, std::plus(),
                                               [](const auto& channel) { return channel.proposals.size(); });
    places_.reset(offered);
    result_.merged.reserve(std::min<std::size_t>(limit, offered));
    result_.turns.reserve(offered);
  }

  bool isFull() const { return result_.merged.size() >= limit_; }

  bool hasMore(std::uint32_t channel) const {
    return next_[channel] < channels_[channel].proposals.size() &&
           taken_[channel] < channels_[channel].share.quota;
  }

  const Proposal& nextOf(std::uint32_t channel) const { return channels_[channel].proposals[next_[channel]]; }

  /// The channel's next item comes into the list or uses the turn up.
  Offer offer(std::uint32_t channel, std::uint32_t round) {
    if (isFull() || !hasMore(channel)) return Offer::None;
    const auto rank = next_[channel]++;
    const auto item = channels_[channel].proposals[rank].item;
    const auto [place, isNew] = places_.tryPut(item, static_cast<std::uint32_t>(result_.merged.size()));
    result_.turns.push_back({round, channel, rank, item, isNew, place});
    if (!isNew) return Offer::Repeated;
    result_.merged.push_back(item);
    ++taken_[channel];
    return Offer::Taken;
  }

  MergeResult take() { return std::move(result_); }

private:
  std::span<const OfferedChannel> channels_;
  std::uint32_t limit_;
  ItemPlaces& places_;
  std::vector<std::uint32_t> next_;  ///< rank of the item that each channel offers next
  std::vector<std::uint32_t> taken_; ///< items that came from each channel
  MergeResult result_;
};

/// Rounds in which `turn(channel, round)` is called for every channel, until no channel offers anything.
template <class Turn>
void goRound(std::size_t channelCount, const Turn& turn) {
  bool more = true;
  for (std::uint32_t round = 0; more; ++round) {
    more = false;
    for (std::uint32_t channel = 0; channel < channelCount; ++channel)
      more |= turn(channel, round) != Offer::None;
  }
}

/// The channel whose next item is worth most, the earlier of two alike; none when all are exhausted.
std::optional<std::uint32_t> mostPromising(const Merge& merge, std::span<const OfferedChannel> channels) {
  std::optional<std::uint32_t> best;
  float bestLogit = 0;
  for (std::uint32_t channel = 0; channel < channels.size(); ++channel) {
    if (!merge.hasMore(channel)) continue;
    const auto logit = channels[channel].share.calibration.logitOf(merge.nextOf(channel).weight);
    if (best && !(logit > bestLogit)) continue;
    best = channel;
    bestLogit = logit;
  }
  return best;
}

void run(Merge& merge, MergePolicy policy, std::span<const OfferedChannel> channels) {
  const auto offer = [&](std::uint32_t channel, std::uint32_t round) { return merge.offer(channel, round); };
  const auto offerUnseen = [&](std::uint32_t channel, std::uint32_t round) {
    auto outcome = Offer::Repeated;
    while (outcome == Offer::Repeated)
      outcome = merge.offer(channel, round);
    return outcome;
  };
  const auto offerSeveral = [&](std::uint32_t channel, std::uint32_t round) {
    const auto first = merge.offer(channel, round);
    for (std::uint32_t turn = 1; turn < channels[channel].share.turns; ++turn)
      merge.offer(channel, round);
    return first;
  };
  switch (policy) {
  case MergePolicy::RoundRobin:
    return goRound(channels.size(), offer);
  case MergePolicy::NextUnseen:
    return goRound(channels.size(), offerUnseen);
  case MergePolicy::Weighted:
    return goRound(channels.size(), offerSeveral);
  case MergePolicy::Priority:
    for (std::uint32_t channel = 0; channel < channels.size(); ++channel)
      while (merge.offer(channel, 0) != Offer::None) {
      }
    return;
  case MergePolicy::Calibrated:
    for (std::uint32_t round = 0; !merge.isFull(); ++round) {
      const auto channel = mostPromising(merge, channels);
      if (!channel) return;
      merge.offer(*channel, round);
    }
    return;
  }
}

} // namespace

MergeResult mergeChannels(MergePolicy policy, std::span<const OfferedChannel> channels, std::uint32_t limit) {
  thread_local ItemPlaces places;
  Merge merge(channels, limit, places);
  run(merge, policy, channels);
  return merge.take();
}

} // namespace rankwright
