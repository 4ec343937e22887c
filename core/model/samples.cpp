#include "core/model/samples.h"

#include "core/base/hash.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <unordered_map>

namespace rankwright {

namespace {

constexpr std::size_t kRowsPerReport = 1 << 14;

// The items of each user, ascending and distinct.
using UsedItems = std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>;

UsedItems collectUsedItems(std::span<const Interaction> interactions) {
  UsedItems used;
  for (const auto& interaction : interactions)
    used[interaction.user.value()].push_back(interaction.item.value());
  for (auto& [user, items] : used) {
    std::ranges::sort(items);
    const auto repeated = std::ranges::unique(items);
    items.erase(repeated.begin(), repeated.end());
  }
  return used;
}

// Uniform below `bound` without the modulo's bias. The standard distribution differs between libraries.
std::uint32_t uniformBelow(std::mt19937_64& random, std::uint32_t bound) {
  const std::uint64_t limit = std::mt19937_64::max() - std::mt19937_64::max() % bound;
  auto draw = random();
  while (draw >= limit)
    draw = random();
  return static_cast<std::uint32_t>(draw % bound);
}

// The item that has `rank` unused items before it. `used[j] - j` unused items lie before used item j and
// never decrease.
std::uint32_t unusedItem(std::uint32_t rank, const std::vector<std::uint32_t>& used) {
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(used.size());
  while (low < high) {
    const auto middle = (low + high) / 2;
    if (used[middle] - middle <= rank)
      low = middle + 1;
    else
      high = middle;
  }
  return rank + low;
}

bool isHeldOut(const Interaction& interaction, const SampleOptions& options) {
  auto hash = hashInteger(interaction.user.value(), options.seed);
  hash = hashInteger(interaction.item.value(), hash);
  hash = hashInteger(interaction.context, hash);
  return static_cast<double>(hash >> 11) < options.heldOut * std::exp2(53); // as a number in [0, 2⁵³)
}

void append(Samples& samples, const Interaction& interaction, std::uint32_t item, std::uint8_t label) {
  samples.users.push_back(interaction.user.value());
  samples.items.push_back(item);
  samples.contexts.push_back(interaction.context);
  samples.labels.push_back(label);
}

Status checkInteractions(std::span<const Interaction> interactions, std::uint32_t itemCount,
                         const SampleOptions& options) {
  const auto bad = std::ranges::find_if(interactions, [itemCount](const Interaction& interaction) {
    return interaction.item.value() >= itemCount;
  });
  if (bad != interactions.end())
    return fail(ErrorKind::InvalidArgument, "an interaction names an item outside the {} items: {}",
                itemCount, bad->item.value());
  const auto rows = interactions.size() * (std::uint64_t{options.negatives} + 1);
  if (rows > std::numeric_limits<std::uint32_t>::max())
    return fail(ErrorKind::InvalidArgument, "the interactions and their negatives are too many rows: {}",
                rows);
  return {};
}

} // namespace

Result<SampleSplit> drawSamples(std::span<const Interaction> interactions, std::uint32_t itemCount,
                                const SampleOptions& options, const JobControl& job) {
  RW_CHECK(checkInteractions(interactions, itemCount, options));
  const auto used = collectUsedItems(interactions);
  std::mt19937_64 random(options.seed);
  SampleSplit split;
  for (std::size_t i = 0; i < interactions.size(); ++i) {
    if (i % kRowsPerReport == 0) {
      RW_CHECK(job.check());
      job.report("drawing samples", static_cast<double>(i), static_cast<double>(interactions.size()));
    }
    const auto& interaction = interactions[i];
    auto& samples = isHeldOut(interaction, options) ? split.heldOut : split.train;
    append(samples, interaction, interaction.item.value(), 1);
    const auto& items = used.at(interaction.user.value());
    const auto unused = itemCount - static_cast<std::uint32_t>(items.size());
    for (std::uint32_t n = 0; n < options.negatives && unused > 0; ++n)
      append(samples, interaction, unusedItem(uniformBelow(random, unused), items), 0);
  }
  return split;
}

SampleCounts countSamples(const SampleSplit& split) {
  const auto positives = [](const Samples& samples) {
    return static_cast<std::uint64_t>(std::ranges::count(samples.labels, std::uint8_t{1}));
  };
  const auto train = positives(split.train);
  const auto heldOut = positives(split.heldOut);
  return {train, split.train.size() - train, heldOut, split.heldOut.size() - heldOut};
}

} // namespace rankwright
