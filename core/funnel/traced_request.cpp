#include "core/funnel/traced_request.h"

#include "core/funnel/pipeline_stages.h"
#include "core/pipeline/why_not.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

/// Finds the candidate of an item, and the number of a reason, while a trace is read from stage to stage.
class RequestBuilder {
public:
  RequestBuilder(const Trace& trace, const Pipeline& pipeline, const TraceLabels& labels)
      : trace_(trace), items_(*pipeline.sources().items) {
    const auto& request = trace.request;
    logged_.name = labels.name;
    logged_.user = keyOfUser(*pipeline.sources().users, request.user);
    logged_.time = request.clock.now;
    logged_.scene = nameOf(request.scene);
    if (request.related) logged_.related = items_.keyOf(*request.related);
    logged_.pipeline = labels.pipeline;
    logged_.configuration = trace.configuration;
    logged_.pool = items_.size();
    logged_.places = request.count > 0 ? request.count : pipeline.config().listCount;
    logged_.given = GivenValues{request.context, request.features};
    for (const auto& channel : trace.channels)
      logged_.channels.push_back(channel.name);
  }

  LoggedCandidate& at(ItemId item) {
    const auto [place, isNew] = places_.try_emplace(item, logged_.candidates.size());
    if (isNew) logged_.candidates.push_back({.item = std::string(items_.keyOf(item))});
    return logged_.candidates[place->second];
  }

  /// The candidate is at the stage, and goes no further for the reason unless a later call says so.
  LoggedCandidate& reach(ItemId item, PipelineStage stage, const std::string& reason) {
    auto& candidate = at(item);
    candidate.stage = std::max(candidate.stage, positionOf(stage));
    candidate.reason = reason.empty() ? std::nullopt : std::optional(numberOf(reason));
    return candidate;
  }

  const Trace& trace() const { return trace_; }
  const LoggedRequest& logged() const { return logged_; }
  LoggedRequest take() { return std::move(logged_); }

private:
  std::uint32_t numberOf(const std::string& reason) {
    const auto [number, isNew] =
        reasons_.try_emplace(reason, static_cast<std::uint32_t>(logged_.reasons.size()));
    if (isNew) logged_.reasons.push_back(reason);
    return number->second;
  }

  const Trace& trace_;
  const ItemPool& items_;
  LoggedRequest logged_;
  std::unordered_map<ItemId, std::size_t> places_; ///< in the candidates
  std::unordered_map<std::string, std::uint32_t> reasons_;
};

void addRecall(RequestBuilder& builder) {
  const auto& channels = builder.trace().channels;
  for (const auto& channel : channels)
    for (const auto& removal : channel.removals)
      builder.reach(removal.item, PipelineStage::Found, removal.reason);
  for (std::uint32_t i = 0; i < channels.size(); ++i)
    for (const auto& proposal : channels[i].proposals)
      builder.reach(proposal.item, PipelineStage::Recalled, "the merge stopped before it")
          .ranks.push_back({i, proposal.rank});
}

void addMerge(RequestBuilder& builder) {
  const auto& trace = builder.trace();
  for (std::uint32_t place = 0; place < trace.merged.size(); ++place)
    builder.reach(trace.merged[place], PipelineStage::Merged, {}).mergePlace = place;
  for (const auto& removal : trace.removedAfterMerge)
    builder.reach(removal.item, PipelineStage::Recalled, "removed after the merge: " + removal.reason);
}

/// Which constraint took which item out of the list, and whether it had a place there.
struct TakenOut {
  const std::string* constraint = nullptr;
  bool hadPlace = false;
};

std::unordered_map<ItemId, TakenOut> itemsTakenOut(const Trace& trace) {
  const auto places = trace.list.size();
  std::unordered_map<ItemId, TakenOut> taken;
  for (const auto& constraint : trace.constraints)
    for (const auto& effect : constraint.effects)
      if (!effect.to || (effect.from < places && *effect.to >= places))
        taken.try_emplace(effect.item, TakenOut{&constraint.name, effect.from < places});
  return taken;
}

/// Why a candidate is not in the list, if it is not; `constraint` took it out unless it is nullptr.
std::string reasonBehindRank(const Trace& trace, std::uint32_t rank, const std::string* constraint) {
  if (constraint != nullptr) return fmt::format("constraint '{}' took it out", *constraint);
  if (rank < trace.list.size()) return "constraints brought others before it";
  return "ranked below the list";
}

void addRank(RequestBuilder& builder) {
  const auto& trace = builder.trace();
  const auto out = itemsTakenOut(trace);
  const auto slots = builder.logged().places;
  for (std::uint32_t rank = 0; rank < trace.ranked.size(); ++rank) {
    const auto& ranked = trace.ranked[rank];
    const auto found = out.find(ranked.item);
    const bool within = rank < slots || (found != out.end() && found->second.hadPlace);
    const auto* constraint = found == out.end() ? nullptr : found->second.constraint;
    auto& candidate = builder.reach(ranked.item, within ? PipelineStage::Ranked : PipelineStage::Merged,
                                    reasonBehindRank(trace, rank, constraint));
    candidate.rankPlace = rank;
    if (ranked.scored) candidate.score = ranked.score;
  }
}

void addList(RequestBuilder& builder) {
  const auto& trace = builder.trace();
  for (std::uint32_t slot = 0; slot < trace.list.size(); ++slot) {
    auto& candidate = builder.reach(trace.list[slot].item, PipelineStage::Listed, {});
    candidate.slot = slot;
    if (trace.cached) candidate.score = trace.list[slot].score;
  }
}

/// Scores mean something beyond the order when a model or rule gave them.
bool scoresAreValues(const Trace& trace) {
  return trace.rankBy == RankBy::Rule || (trace.rankBy == RankBy::Model && !trace.model.empty());
}

void addScores(RequestBuilder& builder, const Trace* more) {
  if (!scoresAreValues(builder.trace())) {
    for (const auto& ranked : builder.trace().ranked)
      builder.at(ranked.item).score.reset();
    return;
  }
  if (more == nullptr) return;
  for (const auto& ranked : more->ranked) {
    auto& candidate = builder.at(ranked.item);
    if (!candidate.rankPlace) candidate.score = ranked.scored ? ranked.score : 0;
  }
}

/// Why no channel met the item: what why-not says, without the figures of the request.
std::string shortReason(const Trace& trace, const WhyNot& answer) {
  if (trace.cached) return "the list was kept from an earlier request";
  if (answer.stage == Stage::Filter) {
    const auto over = std::ranges::find(trace.overLimit, answer.item, &Removal::item);
    return over == trace.overLimit.end() ? "used already" : over->reason;
  }
  if (!answer.nearMisses.empty())
    return fmt::format("behind what channel '{}' takes",
                       trace.channels[answer.nearMisses.front().channel].name);
  const bool failed = std::ranges::any_of(
      trace.channels, [](const ChannelTrace& each) { return each.status != ChannelStatus::Done; });
  return failed ? "no channel found it, and a channel failed" : "no channel has it under the request's keys";
}

void addTaken(RequestBuilder& builder, const Pipeline& pipeline, ItemId item,
              const std::optional<std::uint32_t>& takenStage) {
  const auto answer = explainAbsence(builder.trace(), pipeline, item);
  auto& known = builder.at(item);
  if (known.stage == positionOf(PipelineStage::Pool))
    builder.reach(item, PipelineStage::Pool, shortReason(builder.trace(), answer));
  auto& candidate = builder.at(item);
  candidate.taken = true;
  candidate.explanation = answer.explanation;
  if (takenStage && candidate.stage == positionOf(PipelineStage::Listed)) candidate.stage = *takenStage;
}

} // namespace

LoggedRequest loggedRequest(const Trace& trace, const Pipeline& pipeline, const TraceLabels& labels,
                            std::optional<std::uint32_t> takenStage) {
  RequestBuilder builder(trace, pipeline, labels);
  addRecall(builder);
  addMerge(builder);
  addRank(builder);
  addList(builder);
  addScores(builder, labels.scores);
  if (labels.taken) addTaken(builder, pipeline, *labels.taken, takenStage);
  return builder.take();
}

} // namespace rankwright
