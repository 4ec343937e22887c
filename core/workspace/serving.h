#pragma once

#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/item_pool.h"
#include "core/feature/schema.h"
#include "core/feature/user_store.h"
#include "core/index/index_set.h"
#include "core/index/vector_index.h"
#include "core/model/fm_halves.h"
#include "core/model/ranker.h"
#include "core/pipeline/fallback_cache.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/pipeline_config.h"
#include "core/workspace/context_catalogue.h"
#include "core/workspace/used_items.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
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
  PipelineConfig pipeline;
  std::filesystem::path models;         ///< folder of the folders of models
  std::filesystem::path keptLists = {}; ///< file of the lists for the time when a source fails; empty: none
};

/// Serving data with the pipeline over it. The ranking model is loaded by the first request that needs it.
/// Immutable but for that; requests may run in parallel.
class Serving {
public:
  /// Errors: Conflict for features of the same name in two tables; those of `Pipeline::create`.
  static Result<std::unique_ptr<const Serving>> create(ServingData data);

  const ServingData& data() const { return data_; }
  const Pipeline& pipeline() const { return *pipeline_; }
  std::span<const ItemId> usedItems(UserId user) const { return usedItems_.of(user); }

  /// The configured ranker, loaded once. Errors: those of `loadRanker`; a later call tries again.
  Result<std::shared_ptr<const Ranker>> ranker() const;

  /// The lists kept for the time when a source fails; nullptr when the pipeline keeps none.
  const FallbackCache* fallback() const { return fallback_.get(); }

  /// Writes the kept lists to their file, if the pipeline keeps any and has one. Errors: Io.
  Status saveKeptLists() const;

  /// What the model of a vector index makes of a request. Errors: those of `FmHalves::load`; Conflict when
  /// the model was trained again since the index was built.
  Result<std::vector<float>> modelVector(const std::string& index, const InputTables& tables) const;

private:
  using Halves = std::shared_ptr<const FmHalves>;

  void openFallback();
  Result<Halves> halvesOf(const std::string& index) const;

  explicit Serving(ServingData data);

  ServingData data_;
  Schema inputs_; ///< features of context, users and items
  UsedItems usedItems_;
  mutable std::mutex rankerMutex_;
  mutable std::shared_ptr<const Ranker> ranker_;
  Schema request_; ///< features of context and users
  mutable std::mutex halvesMutex_;
  mutable std::map<std::string, Halves> halves_; ///< of the models that were asked, by vector index
  std::unique_ptr<FallbackCache> fallback_;
  std::unique_ptr<const Pipeline> pipeline_;
};

} // namespace rankwright
