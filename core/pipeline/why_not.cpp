#include "core/pipeline/why_not.h"

#include "core/pipeline/pipeline.h"
#include "core/pipeline/ranked_parts.h"
#include "core/pipeline/recall_absence.h"

#include <algorithm>
#include <array>
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

/// What of the logits differs most between the two.
std::vector<PartDifference> differencesBetween(const Trace& trace, const Pipeline& pipeline,
                                               const RankedItem& item, const RankedItem& other) {
  const auto parts = rankedParts(trace, pipeline, std::array{&item, &other});
  if (parts.size() != 2) return {};
  return partDifferences(trace, parts[0], parts[1], kDifferences);
}

WhyNot explainRank(const Trace& trace, const Pipeline& pipeline, std::uint32_t rank) {
  const auto& item = trace.ranked[rank];
  WhyNot answer{item.item, Stage::Rank, {}, {}};
  if (trace.list.empty()) {
    answer.explanation = trace.listNote.empty() ? "The list has no places."
                                                : fmt::format("The list is empty: {}.", trace.listNote);
    return answer;
  }
  const auto& last = trace.list.back();
  if (last.rank) answer.differences = differencesBetween(trace, pipeline, item, trace.ranked[*last.rank]);
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

WhyNot explainRanked(const Trace& trace, const Pipeline& pipeline, std::uint32_t rank) {
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
  return explainRank(trace, pipeline, rank);
}

std::string explainMerge(const Trace& trace, const Pipeline& pipeline, std::uint32_t channel,
                         const Proposal& proposal) {
  const auto& name = trace.channels[channel].name;
  const auto quota = pipeline.config().channels[channel].share.quota;
  const auto taken = std::ranges::count_if(
      trace.turns, [channel](const MergeTurn& turn) { return turn.taken && turn.channel == channel; });
  if (taken >= std::int64_t{quota})
    return fmt::format(
        "Channel '{}' proposed it at place {}, but the merge takes no more than {} items from it.", name,
        place(proposal.rank), quota);
  return fmt::format(
      "Channel '{}' proposed it at place {}, but merging stopped at {} candidates before that.", name,
      place(proposal.rank), trace.mergeLimit);
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
    return explainRanked(trace, pipeline, static_cast<std::uint32_t>(ranked - trace.ranked.data()));
  if (const auto* removal = findIn(trace.removedAfterMerge, sameItem(item)))
    return {
        item, Stage::Filter, fmt::format("It was merged, and removed after that: {}.", removal->reason), {}};
  for (std::uint32_t channel = 0; channel < trace.channels.size(); ++channel)
    if (const auto* proposal = findIn(trace.channels[channel].proposals, sameItem(item)))
      return {item, Stage::Merge, explainMerge(trace, pipeline, channel, *proposal), {}};
  for (const auto& channel : trace.channels)
    if (const auto* removal = findIn(channel.removals, sameItem(item)))
      return {item,
              Stage::Filter,
              fmt::format("Channel '{}' found it, and it was removed: {}.", channel.name, removal->reason),
              {}};
  if (const auto excluded = pipeline.exclusionOf(trace.request, item); excluded && *excluded)
    return {item, Stage::Filter, fmt::format("Every channel leaves it out: {}.", **excluded), {}};
  return explainRecall(trace, pipeline, item);
}

} // namespace rankwright
