#pragma once

#include "core/base/id.h"
#include "core/feature/value_json.h"
#include "core/model/rank_model.h"
#include "core/pipeline/channel_config.h"
#include "core/pipeline/constraint_config.h"
#include "core/pipeline/merge_policy.h"
#include "core/pipeline/rank_config.h"
#include "core/pipeline/request.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// One key of a match channel and what the index had under it.
struct KeyTrace {
  std::string key;
  bool known = false;         ///< whether the index has the key; an unknown key recalls nothing
  std::uint32_t postings = 0; ///< length of the posting list
  std::uint32_t taken = 0;    ///< proposals the channel took from it
  float weight = 1;           ///< what its postings' weights are multiplied with where these are added up
};

/// One item that a channel proposes.
struct Proposal {
  ItemId item;
  std::uint32_t rank = 0;            ///< place in the channel, from 0
  std::uint32_t key = 0;             ///< position in ChannelTrace::keys of the key that found it
  std::uint32_t postingPosition = 0; ///< place in that key's posting list, from 0
  float weight =
      0; ///< of the posting; where several keys add up, their sum, and in a repeat a key's own part
};

/// Why a stage removed an item.
struct Removal {
  ItemId item;
  std::string reason; ///< e.g. "used already"
};

/// How many items were removed for a reason.
struct RemovalCount {
  std::string reason;
  std::uint32_t count = 0;
};

/// What became of a channel that was asked.
enum class ChannelStatus : std::uint8_t {
  Done,
  Failed,   ///< it brings nothing to the list, and `ChannelTrace::message` says why
  TimedOut, ///< likewise, because it took longer than its budget
};

/// "done", "failed", "timed out".
std::string_view describe(ChannelStatus status);

/// Which version of which leaderboard a channel read.
struct LeaderboardTrace {
  std::string name;
  std::uint32_t version = 0;
  std::int64_t release = 0; ///< that made the version
};

/// What one recall channel did.
struct ChannelTrace {
  std::string name;
  std::string index;   ///< the index it reads; empty when it reads none
  std::string keyRule; ///< the rule or feature that gives its keys; empty when the key is fixed
  std::uint32_t limit = 0;
  std::vector<KeyTrace> keys;
  std::vector<Proposal> proposals; ///< in the channel's order
  std::vector<Proposal>
      repeats; ///< items proposed already that it met again under another key; `rank` is the first one's
  std::vector<Removal> removals; ///< items it found that the request or the channel's filter excludes
  double milliseconds = 0;
  ChannelKind kind = ChannelKind::Match;
  ChannelStatus status = ChannelStatus::Done;
  std::string message = {};                     ///< why it failed, or what else there is to know
  std::vector<RemovalCount> removalCounts = {}; ///< of `removals`, by reason; and items that are gone
  std::optional<LeaderboardTrace> leaderboard = {};
};

/// One turn of the merge that took or skipped an item. Turns that found their channel exhausted leave no
/// entry.
struct MergeTurn {
  std::uint32_t round = 0;   ///< from 0: how often all channels had been asked; the step where the worth of
                             ///< items decides whose turn it is
  std::uint32_t channel = 0; ///< position in the configured order
  std::uint32_t rank = 0;    ///< of the item in its channel, from 0
  ItemId item;
  bool taken = false;         ///< false: the item was in the list already
  std::uint32_t position = 0; ///< place in the merged list when taken, else of the earlier one
};

/// One candidate after ranking.
struct RankedItem {
  ItemId item;
  std::uint32_t mergePosition = 0;
  float score = 0; ///< what candidates are ordered by: σ(logit) of the model, the value of the formula or
                   ///< rule; else 1/(1 + place)
  std::optional<LogitParts> parts; ///< of those that stand first or are listed, when a model ranks
  std::vector<float> outputs = {}; ///< [Trace::outputs] of the model, as the formula got them
  bool scored = true;              ///< false: the rule or formula gave no number, and the item stands last
  float weight = 1;                ///< by which constraints multiply the score before they place the items
};

/// What a constraint did to one item.
struct ConstraintEffect {
  ItemId item;
  std::uint32_t from = 0;          ///< its place without the constraint, from 0
  std::optional<std::uint32_t> to; ///< its place with it; nothing: it is out of the list
  std::string reason;              ///< e.g. "2 of 'category' Games within 5 places"
};

/// One constraint that was applied.
struct ConstraintTrace {
  std::string name;
  ConstraintKind kind = ConstraintKind::Weight;
  std::vector<ConstraintEffect> effects;
  std::string givenWay; ///< where and why it could not hold; empty: it holds
};

/// One place of the final list.
struct PlacedItem {
  ItemId item;
  float score = 0;                   ///< after weight constraints
  std::optional<std::uint32_t> rank; ///< place in Trace::ranked, from 0; nothing in a cached list
};

/// What every stage of one request did, written by the stages themselves. Every explanation is read from
/// here.
struct Trace {
  Request request;
  std::vector<NamedValue> keyFeatures; ///< features and rule results that the channels' keys came from
  std::vector<Removal> overLimit;      ///< items that frequency control leaves out of this request
  std::vector<ChannelTrace> channels;  ///< in the configured order
  MergePolicy mergePolicy = MergePolicy::RoundRobin;
  std::uint32_t mergeLimit = 0;
  std::vector<MergeTurn> turns;
  std::vector<ItemId> merged;             ///< the candidates, in merged order
  std::vector<Removal> removedAfterMerge; ///< items that were merged although the request excludes them
  std::string model;                      ///< name of the model that ranked; empty: the merged order was kept
  std::string modelDigest;                ///< tells it apart from another model of that name
  std::vector<std::string> fields;        ///< the model's fields
  RankBy rankBy = RankBy::MergedOrder;
  std::string formula;              ///< or the rule that gave the scores; empty: neither did
  std::vector<std::string> outputs; ///< names of the model's outputs when a formula reads them
  std::string correction;           ///< what was done to the outputs for the way the model was trained
  std::vector<RankedItem> ranked;   ///< all candidates by falling score, before constraints
  std::vector<ConstraintTrace> constraints; ///< in the order in which they were applied
  std::vector<PlacedItem> list;
  std::string listNote;      ///< why the list is shorter than was asked for; empty when it is not
  std::string configuration; ///< tells versions of the configuration apart: 16 hexadecimal digits
  bool cached = false;       ///< the list is one that was kept: nothing above says how it came about
  std::string cachedReason;  ///< why it was not computed
  double recallMilliseconds = 0;
  double mergeMilliseconds = 0;
  double rankMilliseconds = 0;
  double constraintMilliseconds = 0;
};

/// What ranking said of the item at a place of the list; nullptr in a cached list.
inline const RankedItem* rankedAt(const Trace& trace, std::size_t slot) {
  const auto& rank = trace.list[slot].rank;
  return rank ? &trace.ranked[*rank] : nullptr;
}

} // namespace rankwright
