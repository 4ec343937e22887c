#include "core/pipeline/request_features.h"

#include <string>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

const std::string kRelatedId = std::string(kRelatedPrefix) + "id";

/// The columns of `items` that `related` names.
Result<FeatureTable> renamed(const FeatureTable& items, const Schema& related) {
  std::vector<Field> fields;
  std::vector<Column> columns;
  for (const auto& field : items.schema().fields()) {
    auto name = std::string(kRelatedPrefix) + field.name;
    if (name == kRelatedId || !related.find(name)) continue;
    fields.push_back({std::move(name), field.type});
    columns.push_back(*items.find(field.name));
  }
  RW_ASSIGN(auto schema, Schema::of(std::move(fields)));
  return FeatureTable::of(std::move(schema), std::move(columns), items.rowCount());
}

Status checkScene(const Request& request) {
  if (request.scene == Scene::Related && !request.related)
    return fail(ErrorKind::InvalidArgument, "the request names no item, and its scene is: {}",
                nameOf(request.scene));
  if (request.scene != Scene::Related && request.related)
    return fail(ErrorKind::InvalidArgument, "a request names a related item, but its scene is: {}",
                nameOf(request.scene));
  return {};
}

template <class Store, class RowId>
Status checkRow(const Store& store, RowId row, std::string_view what) {
  if (row.value() < store.size()) return {};
  return fail(ErrorKind::InvalidArgument, "the {} has no row {}", what, row.value());
}

} // namespace

Schema relatedSchema(const Schema& items, const Schema& taken) {
  Schema related;
  const auto add = [&](std::string name, ValueType type) {
    if (taken.find(name) || items.find(name) || related.find(name)) return;
    (void)related.add({std::move(name), type}); // it cannot fail: the name is new and not empty
  };
  add(kRelatedId, ValueType::String);
  for (const auto& field : items.fields())
    add(std::string(kRelatedPrefix) + field.name, field.type);
  return related;
}

Result<RequestSchema> RequestSchema::of(const Schema& context, const UserStore& users,
                                        const ItemPool& items) {
  RequestSchema schema;
  schema.context_ = &context;
  schema.users_ = &users;
  schema.items_ = &items;
  RW_ASSIGN(const auto own, unionOf({&context, &users.features().schema()}));
  const auto related = relatedSchema(items.features().schema(), own);
  RW_ASSIGN(schema.features_, unionOf({&own, &related}));
  RW_ASSIGN(schema.withItems_, unionOf({&schema.features_, &items.features().schema()}));
  RW_ASSIGN(schema.related_, renamed(items.features(), related));
  if (related.find(kRelatedId)) {
    RW_ASSIGN(schema.relatedId_, Schema::of({{kRelatedId, ValueType::String}}));
  }
  return schema;
}

RequestFeatures::RequestFeatures(const RequestSchema& schema, const Request& request)
    : schema_(&schema), clock_(request.clock), user_(request.user), related_(request.related) {}

Result<RequestFeatures> RequestFeatures::of(const RequestSchema& schema, const Request& request) {
  RW_CHECK(checkScene(request));
  if (request.user != kNoUser) {
    RW_CHECK(checkRow(*schema.users_, request.user, "user store"));
  }
  RequestFeatures features(schema, request);
  RW_ASSIGN(features.context_, contextTable(*schema.context_, request.context));
  RW_ASSIGN(features.given_, givenFeatures(schema.users_->features().schema(), request.features));
  if (!request.related) return features;
  RW_CHECK(checkRow(*schema.items_, *request.related, "item pool"));
  FeatureTableBuilder builder(schema.relatedId_);
  const std::vector<Value> row(schema.relatedId_.size(), std::string(schema.items_->keyOf(*request.related)));
  RW_CHECK(builder.appendRow(row));
  features.relatedId_ = builder.finish();
  return features;
}

InputTables RequestFeatures::tables() const {
  InputTables tables;
  tables.setClock(clock_);
  tables.addBroadcast(context_, 0);
  tables.addBroadcast(given_, 0);
  if (user_ != kNoUser) tables.addBroadcast(schema_->users_->features(), user_.value());
  if (related_) {
    tables.addBroadcast(relatedId_, 0);
    tables.addBroadcast(schema_->related_, related_->value());
  }
  return tables;
}

} // namespace rankwright
