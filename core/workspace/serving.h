#pragma once

#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/item_pool.h"
#include "core/feature/schema.h"
#include "core/feature/user_store.h"
#include "core/index/index_set.h"
#include "core/index/vector_index.h"
#include "core/leaderboard/leaderboard_shelf.h"
#include "core/model/fm_halves.h"
#include "core/model/model_signature.h"
#include "core/model/ranker.h"
#include "core/pipeline/fallback_cache.h"
#include "core/pipeline/pipeline.h"
#include "core/workspace/context_catalogue.h"
#include "core/workspace/pipeline_set.h"
#include "core/workspace/used_items.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What a pipeline answers requests from.
struct ServingData {
  ItemPool items;
  UserStore users;
  ContextCatalogue contexts;
  RuleSet rules;
  IndexSet indexes;
  VectorIndexSet vectors;
  std::map<std::string, std::string> vectorModels; ///< which model a vector index was built from, by name
  PipelineSet pipelines;                           ///< the default one among them
  std::filesystem::path models;                    ///< folder of the folders of models
  /// Folder of the files of lists that are kept for the time when a source fails; empty: they are not kept in
  /// files.
  std::filesystem::path keptLists = {};
  std::filesystem::path leaderboards = {}; ///< the file of their store; empty: there are none
  std::string timeZone = {};               ///< in which leaderboards begin and end; "" for UTC
};

/// Serving data with the pipelines over it. A ranking model is loaded by the first request that needs it, and
/// shared by the pipelines that rank with it. Immutable but for that; requests may run in parallel.
class Serving {
public:
  /// Errors: Conflict for features of the same name in two tables; those of `Pipeline::create`, with the
  /// place in the pipeline's file.
  static Result<std::unique_ptr<const Serving>> create(ServingData data);

  const ServingData& data() const { return data_; }
  /// The default one.
  const Pipeline& pipeline() const;
  /// nullptr when there is none of that name.
  const Pipeline* pipeline(std::string_view name) const;
  /// Another pipeline over the same data, which it must not outlive. Errors: as `create`.
  Result<std::unique_ptr<const Pipeline>> makePipeline(PipelineConfig pipeline) const;
  std::span<const ItemId> usedItems(UserId user) const { return usedItems_.of(user); }

  /// The ranker of a model by the name of its folder, loaded once. Errors: those of `loadRanker`; a later
  /// call tries again.
  Result<std::shared_ptr<const Ranker>> ranker(const std::string& model) const;

  /// As the model's card says when it is first asked for: see `ModelSignature`.
  ModelSignature signatureOf(const std::string& model) const;

  /// The leaderboards that the pipelines show.
  LeaderboardShelf& shelf() const { return *shelf_; }

  /// Writes the lists that pipelines keep for the time when a source fails to their files. Errors: Io.
  Status saveKeptLists() const;

  /// What the model of a vector index makes of a request. Errors: those of `FmHalves::load`; Conflict when
  /// the model was trained again since the index was built.
  Result<std::vector<float>> modelVector(const std::string& index, const InputTables& tables) const;

private:
  using Halves = std::shared_ptr<const FmHalves>;

  std::filesystem::path keptListsOf(std::string_view pipeline) const;
  FallbackCache* openFallback(const std::string& name, const PipelineConfig& pipeline);
  Result<Halves> halvesOf(const std::string& index) const;
  Result<std::unique_ptr<const Pipeline>> makePipeline(PipelineConfig pipeline,
                                                       FallbackCache* fallback) const;
  Status makePipelines();

  explicit Serving(ServingData data);

  ServingData data_;
  Schema inputs_; ///< features of context, users and items
  UsedItems usedItems_;
  mutable std::mutex rankerMutex_;
  mutable std::map<std::string, std::shared_ptr<const Ranker>> rankers_; ///< that were asked, by model
  mutable std::mutex signaturesMutex_;
  mutable std::map<std::string, ModelSignature> signatures_; ///< that were asked for, by model
  Schema request_;                                           ///< features of context and users
  mutable std::mutex halvesMutex_;
  mutable std::map<std::string, Halves> halves_; ///< of the models that were asked, by vector index
  std::unique_ptr<LeaderboardShelf> shelf_;
  std::map<std::string, std::unique_ptr<FallbackCache>, std::less<>>
      fallbacks_; ///< of pipelines that keep lists
  std::map<std::string, std::unique_ptr<const Pipeline>, std::less<>> pipelines_;
};

} // namespace rankwright
