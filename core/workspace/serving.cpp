#include "core/workspace/serving.h"

#include <utility>

namespace rankwright {

Serving::Serving(ServingData data) : data_(std::move(data)), usedItems_(data_.users, data_.items) {}

Result<std::unique_ptr<const Serving>> Serving::create(ServingData data) {
  std::unique_ptr<Serving> serving(new Serving(std::move(data)));
  const auto& own = serving->data_;
  RW_ASSIGN(serving->inputs_,
            unionOf({&own.contexts.schema, &own.users.features().schema(), &own.items.features().schema()}));

  PipelineSources sources;
  sources.items = &own.items;
  sources.users = &own.users;
  sources.context = &own.contexts.schema;
  sources.rules = &own.rules;
  sources.indexes = &own.indexes;
  sources.usedItems = [self = serving.get()](UserId user) { return self->usedItems(user); };
  sources.ranker = [self = serving.get()] { return self->ranker(); };
  RW_ASSIGN(serving->pipeline_, Pipeline::create(own.pipeline, std::move(sources)));
  return std::unique_ptr<const Serving>(std::move(serving));
}

Result<std::shared_ptr<const Ranker>> Serving::ranker() const {
  const std::lock_guard lock(rankerMutex_);
  if (!ranker_) {
    RW_ASSIGN(ranker_, loadRanker(data_.models / data_.pipeline.model, data_.rules, inputs_));
  }
  return ranker_;
}

} // namespace rankwright
