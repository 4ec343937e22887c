#include "core/model/samples.h"

#include "core/base/hash.h"
#include "core/model/negative_sampler.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kRowsPerReport = 1 << 14;

std::uint64_t hashOf(const Interaction& interaction, std::uint64_t seed) {
  auto hash = hashInteger(interaction.user.value(), seed);
  hash = hashInteger(interaction.item.value(), hash);
  return hashInteger(interaction.context, hash);
}

// Another hash than the one that holds out: the least of several would nearly always fall into the held-out
// share.
constexpr std::uint64_t kPairSalt = 0x9E3779B97F4A7C15;

// One interaction for each user and item, the one whose hash is least, in the order of the log.
std::vector<Interaction> onePerPair(std::span<const Interaction> interactions, std::uint64_t seed) {
  std::unordered_map<std::uint64_t, std::pair<std::uint64_t, std::size_t>> least; // pair → hash, position
  for (std::size_t i = 0; i < interactions.size(); ++i) {
    const auto& each = interactions[i];
    const auto pair = std::uint64_t{each.user.value()} << 32 | each.item.value();
    const std::pair candidate(hashOf(each, seed ^ kPairSalt), i);
    const auto [entry, added] = least.try_emplace(pair, candidate);
    if (!added) entry->second = std::min(entry->second, candidate);
  }
  std::vector<std::size_t> kept;
  for (const auto& [pair, entry] : least)
    kept.push_back(entry.second);
  std::ranges::sort(kept);
  std::vector<Interaction> result;
  for (const auto position : kept)
    result.push_back(interactions[position]);
  return result;
}

bool isHeldOut(const Interaction& interaction, const SampleOptions& options) {
  const auto hash = hashOf(interaction, options.seed);
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
  NegativeSampler negatives(interactions, itemCount, options.negativePower, options.seed);
  std::vector<Interaction> pairs;
  if (options.distinctPairs) {
    pairs = onePerPair(interactions, options.seed);
    interactions = pairs;
  }
  SampleSplit split;
  double possible = 0;
  double drawn = 0;
  for (std::size_t i = 0; i < interactions.size(); ++i) {
    if (i % kRowsPerReport == 0) {
      RW_CHECK(job.check());
      job.report("drawing samples", static_cast<double>(i), static_cast<double>(interactions.size()));
    }
    const auto& interaction = interactions[i];
    auto& samples = isHeldOut(interaction, options) ? split.heldOut : split.train;
    append(samples, interaction, interaction.item.value(), 1);
    possible += negatives.unusedBy(interaction.user);
    drawn += negatives.unusedBy(interaction.user) > 0 ? options.negatives : 0;
    for (std::uint32_t n = 0; n < options.negatives; ++n)
      if (const auto item = negatives.draw(interaction.user)) append(samples, interaction, item->value(), 0);
  }
  if (options.negativePower == 0 && drawn > 0) split.negativeRate = drawn / possible;
  return split;
}

SampleCounts countSamples(const SampleSplit& split) {
  const auto positives = [](const Samples& samples) {
    return static_cast<std::uint64_t>(std::ranges::count(samples.labels, std::uint8_t{1}));
  };
  const auto train = positives(split.train);
  const auto heldOut = positives(split.heldOut);
  SampleCounts counts;
  counts.trainPositives = train;
  counts.trainNegatives = split.train.size() - train;
  counts.heldOutPositives = heldOut;
  counts.heldOutNegatives = split.heldOut.size() - heldOut;
  counts.negativeRate = split.negativeRate;
  return counts;
}

} // namespace rankwright
