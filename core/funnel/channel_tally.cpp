#include "core/funnel/channel_tally.h"

#include <bit>

namespace rankwright {

namespace {

std::size_t lowestOf(std::uint64_t bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

} // namespace

void ChannelTally::add(std::span<const CandidateRow> candidates) {
  for (const auto& each : candidates) {
    if (each.channels == 0) continue;
    auto& counts = bySet_[each.channels];
    ++counts.found;
    counts.listed += each.stage >= listStage_ ? 1 : 0;
    counts.taken += each.taken ? 1 : 0;
  }
}

void ChannelTally::merge(const ChannelTally& other) {
  for (const auto& [set, counts] : other.bySet_) {
    auto& own = bySet_[set];
    own.found += counts.found;
    own.listed += counts.listed;
    own.taken += counts.taken;
  }
}

std::vector<ChannelFigures> ChannelTally::figures(const std::vector<std::string>& names) const {
  std::vector<ChannelFigures> figures(names.size());
  for (std::size_t i = 0; i < names.size(); ++i)
    figures[i].name = names[i];
  for (const auto& [set, counts] : bySet_)
    for (auto bits = set; bits != 0; bits &= bits - 1) {
      auto& channel = figures[lowestOf(bits)];
      const bool alone = std::has_single_bit(set);
      channel.found += counts.found;
      channel.unique += alone ? counts.found : 0;
      channel.listed += counts.listed;
      channel.taken += counts.taken;
      channel.takenUnique += alone ? counts.taken : 0;
    }
  return figures;
}

ChannelOverlap ChannelTally::overlap(std::size_t channels) const {
  ChannelOverlap overlap;
  overlap.channels = static_cast<std::uint32_t>(channels);
  overlap.common.resize(channels * channels);
  overlap.commonTaken.resize(channels * channels);
  for (const auto& [set, counts] : bySet_)
    for (auto a = set; a != 0; a &= a - 1)
      for (auto b = set; b != 0; b &= b - 1) {
        const auto cell = lowestOf(a) * channels + lowestOf(b);
        overlap.common[cell] += counts.found;
        overlap.commonTaken[cell] += counts.taken;
      }
  return overlap;
}

} // namespace rankwright
