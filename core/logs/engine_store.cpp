#include "core/logs/engine_store.h"

#include "core/logs/delimited_log.h"
#include "core/logs/engine_features.h"

#include <utility>

namespace rankwright {

namespace {

/// The table with other names where `taken` has them too.
Result<FeatureTable> withOwnNames(const FeatureTable& users, const Schema& taken) {
  std::vector<Field> fields;
  std::vector<Column> columns;
  for (std::size_t i = 0; i < users.schema().size(); ++i) {
    auto field = users.schema().fields()[i];
    if (taken.find(field.name)) field.name = "user_" + field.name;
    fields.push_back(std::move(field));
    columns.push_back(users.column(i));
  }
  RW_ASSIGN(auto schema, Schema::of(std::move(fields)));
  return FeatureTable::of(std::move(schema), std::move(columns), users.rowCount());
}

Status checkInteractions(const DelimitedTable& table) {
  RW_CHECK(checkMapping(TableKind::Interactions, table.columns));
  for (const auto& column : table.columns)
    if (column.role == ColumnRole::ItemFeature)
      return fail(ErrorKind::InvalidArgument, "the items' features come from their own file: {}",
                  column.column);
  return {};
}

} // namespace

Result<StoreExport> readEngineStore(const EngineFiles& files, const JobControl& job) {
  StoreExport store;
  store.actionKind = "use";
  if (files.interactions) RW_CHECK(checkInteractions(*files.interactions));
  RW_ASSIGN(auto items, readEngineFeatures(files.items, "item_id", store.report, job));
  KeyedRows users{std::vector<Field>()};
  if (files.users) {
    RW_ASSIGN(users, readEngineFeatures(*files.users, "", store.report, job));
  }
  if (files.interactions)
    RW_CHECK(readInteractions(*files.interactions, {items, true, users, true}, store, job));
  RW_ASSIGN(store.items, finishItems(items));
  RW_ASSIGN(const auto userFeatures, users.finish());
  RW_ASSIGN(store.userFeatures, withOwnNames(userFeatures, store.items.features().schema()));
  store.users = users.keys();
  return store;
}

} // namespace rankwright
