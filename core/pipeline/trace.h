#pragma once

#include "core/base/id.h"
#include "core/feature/value_json.h"
#include "core/model/rank_model.h"
#include "core/pipeline/channel_config.h"
#include "core/pipeline/merge_policy.h"
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
  std::vector<RemovalCount> removalCounts = {}; ///< of `removals`, by reason
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
  float score =
      0; ///< what the list is ordered by: σ(logit) of the model; without a model 1/(1 + mergePosition)
  std::optional<LogitParts> parts; ///< nothing when no model ranks
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
  std::vector<RankedItem> ranked; ///< all candidates by falling score; the first `listed` are the list
  std::uint32_t listed = 0;
  double recallMilliseconds = 0;
  double mergeMilliseconds = 0;
  double rankMilliseconds = 0;
};

} // namespace rankwright
