#include "core/pipeline/why_not.h"

#include "core/pipeline/pipeline.h"

#include <algorithm>
#include <optional>

namespace rankwright {

namespace {

// People count places from 1.
std::uint32_t place(std::uint32_t position) {
  return position + 1;
}

template <class Container, class Match>
auto findIn(const Container& container, Match match) {
  const auto found = std::find_if(container.begin(), container.end(), match);
  return found == container.end() ? nullptr : &*found;
}

auto sameItem(ItemId item) {
  return [item](const auto& each) { return each.item == item; };
}

bool isExcluded(const Trace& trace, const Pipeline& pipeline, ItemId item) {
  if (!pipeline.config().excludeUsed) return false;
  const auto used = pipeline.sources().usedItems(trace.request.user);
  return std::binary_search(used.begin(), used.end(), item);
}

std::string explainListed(const Trace& trace, std::uint32_t rank) {
  return fmt::format("It is in the list, at place {} of {}, with score {:.4f}.", place(rank), trace.listed,
                     trace.ranked[rank].score);
}

std::string explainRank(const Trace& trace, std::uint32_t rank) {
  const auto& item = trace.ranked[rank];
  if (trace.listed == 0) return "The list has no places.";
  return fmt::format(
      "It was ranked {} of {} candidates with score {:.4f}; the last of the {} listed has {:.4f}.",
      place(rank), trace.ranked.size(), item.score, trace.listed, trace.ranked[trace.listed - 1].score);
}

std::string explainMerge(const Trace& trace, const ChannelTrace& channel, const Proposal& proposal) {
  return fmt::format(
      "Channel '{}' proposed it at place {}, but merging stopped at {} candidates before that.", channel.name,
      place(proposal.rank), trace.mergeLimit);
}

std::optional<std::uint32_t> placeOf(ItemId item, const PostingList& postings) {
  std::uint32_t position = 0;
  for (PostingCursor cursor(postings); cursor.valid(); cursor.next(), ++position)
    if (cursor.item() == item) return position;
  return std::nullopt;
}

std::vector<NearMiss> nearMissesOf(const Trace& trace, const Pipeline& pipeline, ItemId item) {
  std::vector<NearMiss> misses;
  for (std::uint32_t c = 0; c < trace.channels.size(); ++c) {
    const auto& channel = trace.channels[c];
    const auto index = pipeline.sources().indexes->find(channel.index);
    if (index == pipeline.sources().indexes->end()) continue; // of vectors: every item is somehow near
    for (const auto& key : channel.keys) {
      const auto postings = index->second.find(key.key);
      if (!postings) continue;
      if (const auto found = placeOf(item, *postings))
        misses.push_back({c, key.key, *found, postings->size()});
    }
  }
  std::stable_sort(misses.begin(), misses.end(), [](const NearMiss& a, const NearMiss& b) {
    return a.postingPosition < b.postingPosition;
  });
  return misses;
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

std::string explainRecall(const Trace& trace, const std::vector<NearMiss>& misses) {
  if (misses.empty()) {
    std::size_t keys = 0;
    for (const auto& channel : trace.channels)
      keys += channel.keys.size();
    return fmt::format("No channel found it: it stands under none of the request's {} keys.", keys);
  }
  const auto& nearest = misses.front();
  const auto& channel = trace.channels[nearest.channel];
  return fmt::format(
      "No channel took it. The nearest was '{}': under its key '{}' it stands at place {} of {}, and the "
      "channel had its {} items before that.",
      channel.name, nearest.key, place(nearest.postingPosition), nearest.postings, channel.limit);
}

} // namespace

std::string_view describe(Stage stage) {
  switch (stage) {
  case Stage::Recall:
    return "recall";
  case Stage::Filter:
    return "filter";
  case Stage::Merge:
    return "merge";
  case Stage::Rank:
    return "rank";
  case Stage::Listed:
    return "list";
  }
  return "unknown";
}

WhyNot explainAbsence(const Trace& trace, const Pipeline& pipeline, ItemId item) {
  if (const auto* ranked = findIn(trace.ranked, sameItem(item))) {
    const auto rank = static_cast<std::uint32_t>(ranked - trace.ranked.data());
    if (rank < trace.listed) return {item, Stage::Listed, explainListed(trace, rank), {}};
    return {item, Stage::Rank, explainRank(trace, rank), {}};
  }
  for (const auto& channel : trace.channels)
    if (const auto* proposal = findIn(channel.proposals, sameItem(item)))
      return {item, Stage::Merge, explainMerge(trace, channel, *proposal), {}};
  for (const auto& channel : trace.channels)
    if (const auto* removal = findIn(channel.removals, sameItem(item)))
      return {item,
              Stage::Filter,
              fmt::format("Channel '{}' found it, and it was removed: {}.", channel.name, removal->reason),
              {}};
  if (const auto* over = findIn(trace.overLimit, sameItem(item)))
    return {item, Stage::Filter, fmt::format("Every channel leaves it out: {}.", over->reason), {}};
  if (isExcluded(trace, pipeline, item))
    return {item, Stage::Filter, "The user has used it already, so every channel leaves it out.", {}};
  auto misses = nearMissesOf(trace, pipeline, item);
  auto explanation = explainRecall(trace, misses) + failedChannels(trace);
  return {item, Stage::Recall, std::move(explanation), std::move(misses)};
}

} // namespace rankwright
