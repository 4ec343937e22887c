#include "core/funnel/channel_ranks.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace rankwright {

namespace {

/// Takes the first number off the text; nothing when it does not begin with one.
std::optional<std::uint32_t> takeNumber(std::string_view& text) {
  std::uint32_t number = 0;
  const auto* end = text.data() + text.size();
  const auto [next, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || (next != end && *next != ' ')) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(next - text.data()));
  if (!text.empty()) text.remove_prefix(1);
  return number;
}

} // namespace

PackedRanks packRanks(std::span<const LoggedRank> ranks, std::span<const std::uint32_t> bits) {
  std::vector<LoggedRank> ordered;
  for (const auto& each : ranks)
    ordered.push_back({bits[each.channel], each.rank});
  std::ranges::stable_sort(ordered, {}, &LoggedRank::channel);
  PackedRanks packed;
  for (const auto& each : ordered) {
    const auto bit = std::uint64_t{1} << each.channel;
    if ((packed.channels & bit) != 0) continue;
    packed.channels |= bit;
    if (!packed.ranks.empty()) packed.ranks += ' ';
    packed.ranks += std::to_string(each.rank);
  }
  return packed;
}

std::optional<std::vector<std::uint32_t>> unpackRanks(std::uint64_t channels, std::string_view ranks) {
  std::vector<std::uint32_t> unpacked;
  while (!ranks.empty()) {
    const auto rank = takeNumber(ranks);
    if (!rank) return std::nullopt;
    unpacked.push_back(*rank);
  }
  if (unpacked.size() != static_cast<std::size_t>(std::popcount(channels))) return std::nullopt;
  return unpacked;
}

std::optional<std::uint32_t> bestRank(std::string_view ranks) {
  std::optional<std::uint32_t> best;
  while (!ranks.empty()) {
    const auto rank = takeNumber(ranks);
    if (!rank) return std::nullopt;
    best = std::min(best.value_or(*rank), *rank);
  }
  return best;
}

} // namespace rankwright
