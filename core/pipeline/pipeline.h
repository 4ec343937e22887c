#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"
#include "core/index/inverted_index.h"
#include "core/index/vector_index.h"
#include "core/model/ranker.h"
#include "core/pipeline/pipeline_config.h"
#include "core/pipeline/request.h"
#include "core/pipeline/trace.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

class FallbackCache;

/// One place of the list.
struct ListedItem {
  ItemId item;
  float score = 0;
};

/// The answer to a request, and how it came about when that was asked for.
struct Recommendation {
  std::vector<ListedItem> list;
  std::shared_ptr<const Trace> trace; ///< nullptr unless asked for
  bool cached = false; ///< a list that was kept from an earlier request: its exposures are not to train with
  std::string note = {}; ///< why the list is shorter than was asked for; empty when it is not
};

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
  /// What the configured model calls its outputs, for formulas; as far as it is known before it is loaded.
  std::vector<std::string> modelOutputs = {"pctr"};
  /// The rules and features that the configured model reads; as far as they are known before it is loaded.
  std::vector<std::string> modelFields = {};
  /// Keeps lists for the time when a source fails; nullptr: nobody does.
  FallbackCache* fallback = nullptr;
  /// The ranker of the configured model; called by the first request that ranks, must be safe from several
  /// threads.
  std::function<Result<std::shared_ptr<const Ranker>>()> ranker;
};

/// The configured stages: filter, recall channels, merge, rank, list. Immutable; requests may run in
/// parallel.
class Pipeline {
public:
  /// Checks the configuration against its sources. Errors: NotFound for an index, rule or feature that does
  /// not exist; Type for keys that are no strings, vectors that are no lists of float32, and an index that is
  /// not of the kind that the channel asks.
  static Result<std::unique_ptr<const Pipeline>> create(PipelineConfig config, PipelineSources sources);

  /// Runs the stages. Where a source fails, or the request asks for it, the answer is the list that was kept
  /// for the user and scene, if one was. Errors: InvalidArgument / NotFound / Type for the request's context;
  /// those of the ranker; NotFound when an offline request has no kept list; Cancelled.
  Result<Recommendation> recommend(const Request& request, bool withTrace, const JobControl& job = {}) const;

  /// Runs the recall channels alone: what each asked its index for and what came of it, [channels]. Errors:
  /// those of the request's user and context; Cancelled.
  Result<std::vector<ChannelTrace>> recall(const Request& request, const JobControl& job = {}) const;

  const PipelineConfig& config() const;

  /// Tells versions of the configuration apart: 16 hexadecimal digits of its content and that of the rules it
  /// reads.
  const std::string& configurationHash() const;
  const PipelineSources& sources() const;

  ~Pipeline();

private:
  struct Plan;
  explicit Pipeline(std::unique_ptr<const Plan> plan);
  std::unique_ptr<const Plan> plan_;
};

} // namespace rankwright
