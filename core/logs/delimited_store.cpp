#include "core/logs/delimited_store.h"

#include "core/logs/bad_rows.h"
#include "core/logs/delimited_log.h"
#include "core/logs/keyed_rows.h"
#include "core/logs/mapped_rows.h"

#include <set>
#include <utility>

namespace rankwright {

namespace {

std::vector<Field> ownFields(const DelimitedTable& interactions, const std::optional<DelimitedTable>& own,
                             ColumnRole role) {
  return fieldsOf(own ? *own : interactions, role);
}

/// Reads a file of items or users.
Status readKeyed(const DelimitedTable& table, ColumnRole key, ColumnRole feature, std::string_view stage,
                 KeyedRows& rows, ImportReport& report, const JobControl& job) {
  RW_ASSIGN(auto row, MappedRows::open(table, report));
  for (std::uint64_t i = 0; row.next(); ++i) {
    if (i % kRowsBetweenChecks == 0) {
      row.tell(stage, job);
      RW_CHECK(job.check());
    }
    const auto text = *row.cell(key);
    if (rows.find(text))
      row.reject(fmt::format("the {} is in the file already: {}", describe(key), quoted(text)));
    else
      RW_CHECK(rows.add(text, row.features(feature)));
  }
  return row.finish();
}

Status checkOneSource(const DelimitedFiles& files, bool hasOwnFile, ColumnRole role, std::string_view owner) {
  if (!hasOwnFile) return {};
  for (const auto& column : files.interactions.columns)
    if (column.role == role)
      return fail(ErrorKind::InvalidArgument,
                  "the {} have a file of their own, so their features come from it: {}", owner,
                  column.column);
  return {};
}

Status checkNamesTogether(const DelimitedFiles& files) {
  std::set<std::string> names;
  const auto contexts = fieldsOf(files.interactions, ColumnRole::Context);
  const auto items = ownFields(files.interactions, files.items, ColumnRole::ItemFeature);
  const auto users = ownFields(files.interactions, files.users, ColumnRole::UserFeature);
  for (const auto* fields : {&contexts, &items, &users})
    for (const auto& field : *fields)
      if (!names.insert(field.name).second)
        return fail(ErrorKind::Conflict, "two features of context, items and users have the same name: {}",
                    field.name);
  return {};
}

void addPrefix(std::vector<ColumnMapping>& columns, ColumnRole role, const std::string& prefix,
               std::set<std::string>& taken) {
  for (auto& column : columns) {
    if (column.role != role) continue;
    while (!taken.insert(column.name).second)
      column.name = prefix + column.name;
  }
}

} // namespace

Result<ItemPool> readDelimitedItems(const DelimitedTable& table, ImportReport& report,
                                    const JobControl& job) {
  RW_CHECK(checkMapping(TableKind::Items, table.columns));
  KeyedRows items(fieldsOf(table, ColumnRole::ItemFeature), "item_id");
  RW_CHECK(
      readKeyed(table, ColumnRole::Item, ColumnRole::ItemFeature, "reading the items", items, report, job));
  return finishItems(items);
}

void separateNames(DelimitedFiles& files) {
  std::set<std::string> taken;
  for (const auto& field : ownFields(files.interactions, files.items, ColumnRole::ItemFeature))
    taken.insert(field.name);
  auto& users = files.users ? files.users->columns : files.interactions.columns;
  addPrefix(users, ColumnRole::UserFeature, "user_", taken);
  addPrefix(files.interactions.columns, ColumnRole::Context, "context_", taken);
}

Status checkFiles(const DelimitedFiles& files) {
  RW_CHECK(checkMapping(TableKind::Interactions, files.interactions.columns));
  if (files.items) RW_CHECK(checkMapping(TableKind::Items, files.items->columns));
  if (files.users) RW_CHECK(checkMapping(TableKind::Users, files.users->columns));
  RW_CHECK(checkOneSource(files, files.items.has_value(), ColumnRole::ItemFeature, "items"));
  RW_CHECK(checkOneSource(files, files.users.has_value(), ColumnRole::UserFeature, "users"));
  return checkNamesTogether(files);
}

Result<StoreExport> readDelimitedStore(const DelimitedFiles& files, const JobControl& job) {
  RW_CHECK(checkFiles(files));
  StoreExport store;
  store.actionKind = "use";
  KeyedRows items(ownFields(files.interactions, files.items, ColumnRole::ItemFeature), "item_id");
  KeyedRows users(ownFields(files.interactions, files.users, ColumnRole::UserFeature));
  if (files.items)
    RW_CHECK(readKeyed(*files.items, ColumnRole::Item, ColumnRole::ItemFeature, "reading the items", items,
                       store.report, job));
  if (files.users)
    RW_CHECK(readKeyed(*files.users, ColumnRole::User, ColumnRole::UserFeature, "reading the users", users,
                       store.report, job));
  RW_CHECK(readInteractions(files.interactions,
                            {items, files.items.has_value(), users, files.users.has_value()}, store, job));
  RW_ASSIGN(store.items, finishItems(items));
  RW_ASSIGN(store.userFeatures, users.finish());
  store.users = users.keys();
  return store;
}

} // namespace rankwright
