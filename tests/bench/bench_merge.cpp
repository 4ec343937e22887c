#include "core/pipeline/channel_merge.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>
#include <unordered_map>
#include <vector>

// What merging ten channels of 500 proposals takes, by policy, beside round robin with a hash map as one
// would write it first. A quarter of the proposals of a channel are proposed by others too.

namespace rankwright {

namespace {

constexpr std::uint32_t kChannels = 10;
constexpr std::uint32_t kProposals = 500;
constexpr std::uint32_t kItems = 1'000'000;
constexpr std::uint32_t kShared = 1'000; ///< items that many channels propose

std::vector<std::vector<Proposal>> makeChannels() {
  std::mt19937 random(5);
  std::vector<std::vector<Proposal>> channels(kChannels);
  for (auto& channel : channels) {
    float weight = 1;
    for (std::uint32_t rank = 0; rank < kProposals; ++rank) {
      const auto item = random() % 4 == 0 ? random() % kShared : random() % kItems;
      channel.push_back({ItemId(static_cast<std::uint32_t>(item)), rank, 0, rank, weight});
      weight *= 0.99F;
    }
  }
  return channels;
}

void mergeBy(benchmark::State& state, MergePolicy policy) {
  const auto channels = makeChannels();
  std::vector<OfferedChannel> offered;
  for (const auto& channel : channels)
    offered.push_back({channel, {.turns = 2}});
  const auto limit = static_cast<std::uint32_t>(state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(mergeChannels(policy, offered, limit));
}

void withHashMap(benchmark::State& state) {
  const auto channels = makeChannels();
  const auto limit = static_cast<std::size_t>(state.range(0));
  for (auto _ : state) {
    MergeResult result;
    std::unordered_map<ItemId, std::uint32_t> places;
    for (std::uint32_t rank = 0; rank < kProposals && result.merged.size() < limit; ++rank)
      for (std::uint32_t channel = 0; channel < kChannels && result.merged.size() < limit; ++channel) {
        const auto item = channels[channel][rank].item;
        const auto [place, isNew] =
            places.try_emplace(item, static_cast<std::uint32_t>(result.merged.size()));
        if (isNew) result.merged.push_back(item);
        result.turns.push_back({rank, channel, rank, item, isNew, place->second});
      }
    benchmark::DoNotOptimize(result);
  }
}

void limits(benchmark::internal::Benchmark* bench) {
  bench->ArgName("limit")->Arg(1'000)->Arg(kChannels * kProposals)->Unit(benchmark::kMicrosecond);
}

} // namespace

BENCHMARK(withHashMap)->Apply(limits);
BENCHMARK_CAPTURE(mergeBy, roundRobin, MergePolicy::RoundRobin)->Apply(limits);
BENCHMARK_CAPTURE(mergeBy, nextUnseen, MergePolicy::NextUnseen)->Apply(limits);
BENCHMARK_CAPTURE(mergeBy, weighted, MergePolicy::Weighted)->Apply(limits);
BENCHMARK_CAPTURE(mergeBy, priority, MergePolicy::Priority)->Apply(limits);
BENCHMARK_CAPTURE(mergeBy, calibrated, MergePolicy::Calibrated)->Apply(limits);

} // namespace rankwright
