#include "core/pipeline/recall_absence.h"

#include "core/index/index_statistics.h"
#include "core/pipeline/pipeline.h"

#include <algorithm>
#include <optional>

namespace rankwright {

namespace {

constexpr std::size_t kOtherKeysOfChannel = 3;

// People count places from 1.
std::uint32_t place(std::uint32_t position) {
  return position + 1;
}

/// The index that the channel looks its keys up in; nullptr for one of vectors, where every item is somehow
/// near, and for a channel that reads none.
const InvertedIndex* indexOf(const ChannelTrace& channel, const Pipeline& pipeline) {
  const auto found = pipeline.sources().indexes->find(channel.index);
  return found == pipeline.sources().indexes->end() ? nullptr : &found->second;
}

bool isFull(const ChannelTrace& channel) {
  return channel.status == ChannelStatus::Done && channel.proposals.size() >= channel.limit;
}

/// Sorts the keys of a channel that the item stands under into those that the request has and the others.
void addKeys(const ChannelTrace& channel, std::uint32_t position, const InvertedIndex& index,
             WhyNot& answer) {
  const auto found = keysOfItem(index, answer.item);
  if (!found) return; // it fails only when it is cancelled
  std::size_t others = 0;
  for (const auto& each : *found) {
    NearMiss miss{position, index.keyAt(each.key), each.place, index.postingCountAt(each.key)};
    if (std::ranges::find(channel.keys, miss.key, &KeyTrace::key) != channel.keys.end())
      answer.nearMisses.push_back(std::move(miss));
    else if (others++ < kOtherKeysOfChannel)
      answer.otherKeys.push_back(std::move(miss));
  }
}

void addKeys(const Trace& trace, const Pipeline& pipeline, WhyNot& answer) {
  for (std::uint32_t c = 0; c < trace.channels.size(); ++c)
    if (const auto* index = indexOf(trace.channels[c], pipeline))
      addKeys(trace.channels[c], c, *index, answer);
  std::ranges::stable_sort(answer.nearMisses, {}, &NearMiss::postingPosition);
}

/// Where the item stands in the channels that had their count before it.
std::string ranksText(const Trace& trace, const Pipeline& pipeline, ItemId item) {
  std::string text;
  for (std::size_t c = 0; c < trace.channels.size(); ++c) {
    const auto& channel = trace.channels[c];
    if (!isFull(channel)) continue;
    if (const auto rank = pipeline.rankInChannel(trace.request, c, item); rank && *rank)
      text += fmt::format(" Channel '{}' has it at place {} and takes no more than {}.", channel.name,
                          place(**rank), channel.limit);
  }
  return text;
}

/// What failed channels would have found nobody knows.
std::string failedChannels(const Trace& trace) {
  std::string text;
  for (const auto& channel : trace.channels)
    if (channel.status != ChannelStatus::Done)
      text += fmt::format(" Channel '{}' brought nothing ({}): {}.", channel.name, describe(channel.status),
                          channel.message);
  return text;
}

std::string otherKeysText(const Trace& trace, const WhyNot& answer) {
  std::string text;
  for (const auto& each : answer.otherKeys)
    text += fmt::format("{}'{}' ({})", text.empty() ? "" : ", ", each.key, trace.channels[each.channel].name);
  return text.empty() ? text : fmt::format(" Keys that would have found it: {}.", text);
}

std::string nearestText(const Trace& trace, const NearMiss& nearest) {
  const auto& channel = trace.channels[nearest.channel];
  if (isFull(channel))
    return fmt::format(
        "No channel took it. The nearest was '{}': under its key '{}' it stands at place {} of {}, and the "
        "channel had its {} items before that.",
        channel.name, nearest.key, place(nearest.postingPosition), nearest.postings, channel.limit);
  return fmt::format(
      "No channel took it. The nearest was '{}': under its key '{}' it stands at place {} of {}, and the "
      "channel did not read so far.",
      channel.name, nearest.key, place(nearest.postingPosition), nearest.postings);
}

/// Failed channels speak for themselves.
const NearMiss* nearestOf(const Trace& trace, const std::vector<NearMiss>& misses) {
  const auto found = std::ranges::find_if(misses, [&](const NearMiss& miss) {
    return trace.channels[miss.channel].status == ChannelStatus::Done;
  });
  return found == misses.end() ? nullptr : &*found;
}

std::string explain(const Trace& trace, const WhyNot& answer, const std::string& ranks) {
  if (const auto* nearest = nearestOf(trace, answer.nearMisses)) return nearestText(trace, *nearest);
  if (!ranks.empty() || !answer.nearMisses.empty()) return "No channel took it.";
  std::size_t keys = 0;
  for (const auto& channel : trace.channels)
    keys += channel.keys.size();
  return fmt::format("No channel found it: it stands under none of the request's {} keys.", keys);
}

} // namespace

WhyNot explainRecall(const Trace& trace, const Pipeline& pipeline, ItemId item) {
  WhyNot answer{item, Stage::Recall, {}, {}};
  addKeys(trace, pipeline, answer);
  const auto ranks = ranksText(trace, pipeline, item);
  answer.explanation =
      explain(trace, answer, ranks) + ranks + otherKeysText(trace, answer) + failedChannels(trace);
  return answer;
}

} // namespace rankwright
