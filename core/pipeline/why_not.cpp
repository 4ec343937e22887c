#include "core/pipeline/why_not.h"

#include "core/pipeline/pipeline.h"
#include "core/pipeline/user_features.h"

#include <algorithm>
#include <optional>

namespace rankwright {

namespace {

constexpr std::size_t kDifferences = 3;

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
  if (const auto* given = findIn(trace.request.features,
                                 [](const NamedValue& each) { return each.first == kUsedItemsFeature; })) {
    const auto* keys = std::get_if<std::vector<std::string>>(&given->second);
    return keys && std::ranges::count(*keys, pipeline.sources().items->keyOf(item)) > 0;
  }
  if (trace.request.user == kNoUser) return false;
  const auto used = pipeline.sources().usedItems(trace.request.user);
  return std::binary_search(used.begin(), used.end(), item);
}

/// What constraints did to the item, each with its reason.
std::string effectsText(const Trace& trace, ItemId item) {
  std::string text;
  for (const auto& constraint : trace.constraints)
    for (const auto& effect : constraint.effects)
      if (effect.item == item && effect.to)
        text += fmt::format(" Constraint '{}' moved it from place {} to {}: {}.", constraint.name,
                            place(effect.from), place(*effect.to), effect.reason);
  return text;
}

std::string explainListed(const Trace& trace, std::size_t slot) {
  const auto& item = trace.list[slot];
  return fmt::format("It is in the list, at place {} of {}, with score {:.4f}.{}", slot + 1,
                     trace.list.size(), item.score, effectsText(trace, item.item));
}

std::string differencesText(const std::vector<PartDifference>& differences) {
  std::string text;
  for (const auto& each : differences)
    text += fmt::format("{}{} {:+.2f}", text.empty() ? "" : ", ", each.text, each.own - each.other);
  return text.empty() ? text : fmt::format(" What differs most from that one: {}.", text);
}

WhyNot explainRank(const Trace& trace, std::uint32_t rank) {
  const auto& item = trace.ranked[rank];
  WhyNot answer{item.item, Stage::Rank, {}, {}};
  if (trace.list.empty()) {
    answer.explanation = trace.listNote.empty() ? "The list has no places."
                                                : fmt::format("The list is empty: {}.", trace.listNote);
    return answer;
  }
  const auto& last = trace.list.back();
  if (last.rank) answer.differences = partDifferences(trace, item, trace.ranked[*last.rank], kDifferences);
  answer.explanation = fmt::format(
      "It was ranked {} of {} candidates with score {:.4f}; the last of the {} listed has {:.4f}.{}{}",
      place(rank), trace.ranked.size(), item.score * item.weight, trace.list.size(), last.score,
      effectsText(trace, item.item), differencesText(answer.differences));
  return answer;
}

/// The constraint that took the item out of the list; nullptr when none did alone.
const ConstraintTrace* constraintThatRemoved(const Trace& trace, ItemId item,
                                             const ConstraintEffect*& effect) {
  const auto places = trace.list.size();
  for (const auto& constraint : trace.constraints) {
    effect = findIn(constraint.effects, [&](const ConstraintEffect& each) {
      return each.item == item && (!each.to || (each.from < places && *each.to >= places));
    });
    if (effect) return &constraint;
  }
  return nullptr;
}

std::string explainConstraint(const ConstraintTrace& constraint, const ConstraintEffect& effect) {
  if (effect.to)
    return fmt::format("Constraint '{}' moved it from place {} to {}, behind the end of the list: {}.",
                       constraint.name, place(effect.from), place(*effect.to), effect.reason);
  return fmt::format("Constraint '{}' moved it out of the list, from place {}: {}.", constraint.name,
                     place(effect.from), effect.reason);
}

WhyNot explainRanked(const Trace& trace, std::uint32_t rank) {
  const auto item = trace.ranked[rank].item;
  const ConstraintEffect* effect = nullptr;
  if (const auto* constraint = constraintThatRemoved(trace, item, effect))
    return {item, Stage::Constraint, explainConstraint(*constraint, *effect), {}};
  if (rank < trace.list.size())
    return {item,
            Stage::Constraint,
            fmt::format("It was ranked {}, and constraints brought others before it: the list ends after {}.",
                        place(rank), trace.list.size()),
            {}};
  return explainRank(trace, rank);
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
  case Stage::Constraint:
    return "constraint";
  case Stage::Listed:
    return "list";
  }
  return "unknown";
}

WhyNot explainAbsence(const Trace& trace, const Pipeline& pipeline, ItemId item) {
  if (const auto* listed = findIn(trace.list, sameItem(item)))
    return {
        item, Stage::Listed, explainListed(trace, static_cast<std::size_t>(listed - trace.list.data())), {}};
  if (trace.cached)
    return {item,
            Stage::Recall,
            fmt::format("The list was kept from an earlier request, of which no more is known: {}.",
                        trace.cachedReason),
            {}};
  if (const auto* ranked = findIn(trace.ranked, sameItem(item)))
    return explainRanked(trace, static_cast<std::uint32_t>(ranked - trace.ranked.data()));
  if (const auto* removal = findIn(trace.removedAfterMerge, sameItem(item)))
    return {
        item, Stage::Filter, fmt::format("It was merged, and removed after that: {}.", removal->reason), {}};
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
