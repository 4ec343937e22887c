#pragma once

#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"
#include "core/index/inverted_index.h"
#include "core/index/vector_index.h"
#include "core/model/model_signature.h"
#include "core/model/ranker.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

class BoardShelf;
class FallbackCache;
class RecallChannel;
struct ChannelConfig;
struct PipelineSources;

/// Makes the channel that a configuration describes; both are borrowed. Errors, with the place: why there can
/// be none.
using ChannelMaker =
    std::function<Result<std::unique_ptr<const RecallChannel>>(const ChannelConfig&, const PipelineSources&)>;

/// What a pipeline reads. Everything is borrowed and outlives it.
struct PipelineSources {
  const ItemPool* items = nullptr;
  const UserStore* users = nullptr;
  const Schema* context = nullptr;
  const RuleSet* rules = nullptr;
  const std::map<std::string, InvertedIndex>* indexes = nullptr;
  const VectorIndexSet* vectorIndexes = nullptr; ///< may be nullptr: there are none
  /// What the model of a vector index makes of a request; `tables` broadcast the rows of context and user.
  /// Called by requests whose channels ask for it, must be safe from several threads.
  std::function<Result<std::vector<float>>(const std::string& index, const InputTables& tables)> modelVector =
      {};
  /// The items a user has used, ascending.
  std::function<std::span<const ItemId>(UserId)> usedItems;
  ModelSignature model = {}; ///< the configured one's
  /// Keeps lists for the time when a source fails; nullptr: nobody does.
  FallbackCache* fallback = nullptr;
  /// The leaderboards that are published at the moment, which must be safe to ask from several threads. A
  /// request asks once. Empty: there are none.
  std::function<std::shared_ptr<const BoardShelf>()> shelf = {};
  /// Makes the recall channels; empty: `makeChannel` does. What a channel of others proposes although the
  /// request excludes it is taken out after the merge.
  ChannelMaker channelMaker = {};
  /// The ranker of the configured model; called by the first request that ranks, must be safe from several
  /// threads.
  std::function<Result<std::shared_ptr<const Ranker>>()> ranker;
};

} // namespace rankwright
