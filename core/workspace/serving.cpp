#include "core/workspace/serving.h"

#include "core/model/saved_model.h"

#include <utility>

namespace rankwright {

namespace {

/// What formulas and the configuration's hash need to know of the model; nothing while it is not trained.
void readModelCardInto(PipelineSources& sources, const ServingData& data) {
  if (data.pipeline.model.empty()) return;
  const auto card = readModelCard(data.models / data.pipeline.model);
  if (!card) return; // the first request that ranks says what is wrong with it
  for (const auto& field : card->fields)
    sources.modelFields.push_back(field.name);
}

} // namespace

Serving::Serving(ServingData data) : data_(std::move(data)), usedItems_(data_.users, data_.items) {}

Result<std::unique_ptr<const Serving>> Serving::create(ServingData data) {
  std::unique_ptr<Serving> serving(new Serving(std::move(data)));
  const auto& own = serving->data_;
  RW_ASSIGN(serving->inputs_,
            unionOf({&own.contexts.schema, &own.users.features().schema(), &own.items.features().schema()}));

  RW_ASSIGN(serving->request_, unionOf({&own.contexts.schema, &own.users.features().schema()}));
  PipelineSources sources;
  sources.items = &own.items;
  sources.users = &own.users;
  sources.context = &own.contexts.schema;
  sources.rules = &own.rules;
  sources.indexes = &own.indexes;
  sources.vectorIndexes = &own.vectors;
  sources.modelVector = [self = serving.get()](const std::string& index, const InputTables& tables) {
    return self->modelVector(index, tables);
  };
  sources.usedItems = [self = serving.get()](UserId user) { return self->usedItems(user); };
  serving->openFallback();
  sources.fallback = serving->fallback_.get();
  readModelCardInto(sources, own);
  sources.ranker = [self = serving.get()] { return self->ranker(); };
  RW_ASSIGN(serving->pipeline_, Pipeline::create(own.pipeline, std::move(sources)));
  return std::unique_ptr<const Serving>(std::move(serving));
}

void Serving::openFallback() {
  const auto most = data_.pipeline.fallback.lists;
  if (most == 0) return;
  fallback_ = std::make_unique<FallbackCache>(most);
  if (data_.keptLists.empty()) return;
  // A file that is not there yet, or is damaged, must not keep a workspace closed: lists come again.
  (void)fallback_->load(data_.keptLists, data_.users, data_.items);
}

Status Serving::saveKeptLists() const {
  if (!fallback_ || data_.keptLists.empty()) return {};
  return fallback_->save(data_.keptLists, data_.users, data_.items);
}

Result<std::shared_ptr<const Ranker>> Serving::ranker() const {
  const std::lock_guard lock(rankerMutex_);
  if (!ranker_) {
    RW_ASSIGN(ranker_, loadRanker(data_.models / data_.pipeline.model, data_.rules, inputs_));
  }
  return ranker_;
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
