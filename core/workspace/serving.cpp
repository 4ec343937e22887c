#include "core/workspace/serving.h"

#include "core/model/model_outputs.h"
#include "core/model/model_preset.h"
#include "core/model/saved_model.h"

#include <utility>

namespace rankwright {

namespace {

/// Where the card cannot be read, a formula may name what models of any kind give: the first request that
/// ranks says what is wrong.
ModelSignature readSignature(const std::filesystem::path& folder) {
  ModelSignature signature;
  const auto card = readModelCard(folder);
  if (!card) {
    signature.outputs.assign(kModelOutputs.begin(), kModelOutputs.end());
    return signature;
  }
  for (const auto& field : card->fields)
    signature.fields.push_back(field.name);
  signature.outputs = outputsOf(card->config);
  return signature;
}

} // namespace

Serving::Serving(ServingData data) : data_(std::move(data)), usedItems_(data_.users, data_.items) {}

Result<std::unique_ptr<const Serving>> Serving::create(ServingData data) {
  std::unique_ptr<Serving> serving(new Serving(std::move(data)));
  const auto& own = serving->data_;
  RW_ASSIGN(serving->inputs_,
            unionOf({&own.contexts.schema, &own.users.features().schema(), &own.items.features().schema()}));

  RW_ASSIGN(serving->request_, unionOf({&own.contexts.schema, &own.users.features().schema()}));
  serving->shelf_ = std::make_unique<LeaderboardShelf>(
      ShelfSources{own.leaderboards, own.timeZone, &own.items, &own.rules, &serving->request_});
  RW_CHECK(serving->makePipelines());
  return std::unique_ptr<const Serving>(std::move(serving));
}

Result<std::unique_ptr<const Pipeline>> Serving::makePipeline(PipelineConfig pipeline) const {
  return makePipeline(std::move(pipeline), nullptr);
}

Result<std::unique_ptr<const Pipeline>> Serving::makePipeline(PipelineConfig pipeline,
                                                              FallbackCache* fallback) const {
  PipelineSources sources;
  sources.items = &data_.items;
  sources.users = &data_.users;
  sources.context = &data_.contexts.schema;
  sources.rules = &data_.rules;
  sources.indexes = &data_.indexes;
  sources.vectorIndexes = &data_.vectors;
  sources.modelVector = [this](const std::string& index, const InputTables& tables) {
    return modelVector(index, tables);
  };
  sources.usedItems = [this](UserId user) { return usedItems(user); };
  sources.fallback = fallback;
  sources.shelf = [this] { return shelf_->current(); };
  sources.model = signatureOf(pipeline.model);
  sources.ranker = [this, model = pipeline.model] { return ranker(model); };
  return Pipeline::create(std::move(pipeline), std::move(sources));
}

Status Serving::makePipelines() {
  for (const auto& [name, config] : data_.pipelines) {
    RW_ASSIGN(pipelines_[name], makePipeline(config, openFallback(name, config)));
  }
  if (!pipelines_.contains(kDefaultPipeline))
    return fail(ErrorKind::NotFound, "there is no pipeline of the name: {}", kDefaultPipeline);
  return {};
}

std::filesystem::path Serving::keptListsOf(std::string_view pipeline) const {
  return data_.keptLists / fmt::format("{}.txt", pipeline);
}

FallbackCache* Serving::openFallback(const std::string& name, const PipelineConfig& pipeline) {
  if (pipeline.fallback.lists == 0) return nullptr;
  auto& cache = fallbacks_[name];
  cache = std::make_unique<FallbackCache>(pipeline.fallback.lists);
  // A file that is not there yet, or is damaged, must not keep a workspace closed: lists come again.
  if (!data_.keptLists.empty()) (void)cache->load(keptListsOf(name), data_.users, data_.items);
  return cache.get();
}

Status Serving::saveKeptLists() const {
  if (data_.keptLists.empty()) return {};
  for (const auto& [name, cache] : fallbacks_) {
    std::error_code none; // writing says what is wrong
    std::filesystem::create_directories(data_.keptLists, none);
    RW_CHECK(cache->save(keptListsOf(name), data_.users, data_.items));
  }
  return {};
}

const Pipeline& Serving::pipeline() const {
  return *pipeline(kDefaultPipeline);
}

const Pipeline* Serving::pipeline(std::string_view name) const {
  const auto found = pipelines_.find(name);
  return found == pipelines_.end() ? nullptr : found->second.get();
}

Result<std::shared_ptr<const Ranker>> Serving::ranker(const std::string& model) const {
  const std::lock_guard lock(rankerMutex_);
  auto& ranker = rankers_[model];
  if (!ranker) {
    RW_ASSIGN(ranker, loadRanker(data_.models / model, data_.rules, inputs_,
                                 ScoredItems{data_.items.features(), request_}));
  }
  return ranker;
}

ModelSignature Serving::signatureOf(const std::string& model) const {
  if (model.empty()) return {};
  const std::lock_guard lock(signaturesMutex_);
  const auto [place, isNew] = signatures_.try_emplace(model);
  if (isNew) place->second = readSignature(data_.models / model);
  return place->second;
}

Result<Serving::Halves> Serving::halvesOf(const std::string& index) const {
  const std::lock_guard lock(halvesMutex_);
  auto& halves = halves_[index];
  if (halves) return halves;
  const auto model = data_.vectorModels.find(index);
  const auto vectors = data_.vectors.find(index);
  if (model == data_.vectorModels.end() || vectors == data_.vectors.end())
    return fail(ErrorKind::NotFound, "no vector index was built from a model under the name: {}", index);
  RW_ASSIGN(auto loaded, FmHalves::load(data_.models / model->second, data_.rules,
                                        data_.items.features().schema(), request_));
  if (loaded->identity() != vectors->second.header().source)
    return fail(ErrorKind::Conflict,
                "the model was trained again since the index was built; build the indexes anew for: {}",
                index);
  halves = std::move(loaded);
  return halves;
}

Result<std::vector<float>> Serving::modelVector(const std::string& index, const InputTables& tables) const {
  RW_ASSIGN(const auto halves, halvesOf(index));
  return halves->query(tables).vector;
}

} // namespace rankwright
