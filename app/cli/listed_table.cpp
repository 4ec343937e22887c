#include "app/cli/listed_table.h"

#include "core/table/feature_table_source.h"
#include "core/workspace/index_tables.h"

#include <map>

namespace rankwright::cli {

namespace {

TableColumn keyColumn(const char* name, const char* addressKind) {
  TableColumn column{name};
  column.addressKind = addressKind;
  return column;
}

std::string namesOf(const std::map<std::string, InvertedIndex>& indexes) {
  std::string names;
  for (const auto& [name, index] : indexes)
    names += (names.empty() ? "" : ", ") + name;
  return names;
}

Result<const InvertedIndex*> chooseIndex(const Workspace& workspace, const std::string& name) {
  const auto& indexes = workspace.indexes();
  if (name.empty() && indexes.size() == 1) return &indexes.begin()->second;
  if (name.empty())
    return fail(ErrorKind::InvalidArgument, "choose with --index one of the indexes: {}", namesOf(indexes));
  const auto found = indexes.find(name);
  if (found == indexes.end()) return fail(ErrorKind::NotFound, "no such index: {}", name);
  return &found->second;
}

} // namespace

Result<std::shared_ptr<const TableSource>> ListedTable::open(const Workspace& workspace,
                                                             const JobControl& job) const {
  if (what == "apps") return FeatureTableSource::of(workspace.items(), keyColumn("app", "item"), {}, job);
  if (what == "users") return FeatureTableSource::of(workspace.users(), keyColumn("user", "user"), {}, job);
  RW_ASSIGN(const auto* chosen, chooseIndex(workspace, index));
  if (what == "keys") return keysTable(*chosen, workspace.items());
  return postingsTable(*chosen, key, workspace.items());
}

ColumnFilter parseWhere(const std::string& text) {
  const auto colon = text.find(':');
  return {text.substr(0, colon), text.substr(colon + 1)};
}

std::vector<SortKey> parseSort(const std::vector<std::string>& columns) {
  std::vector<SortKey> keys;
  for (const auto& column : columns) {
    const bool descending = column.starts_with('-');
    keys.push_back({descending ? column.substr(1) : column, descending});
  }
  return keys;
}

Result<std::vector<std::size_t>> findColumns(const TableSource& source,
                                             const std::vector<std::string>& keys) {
  std::vector<std::size_t> columns;
  for (const auto& key : keys) {
    const auto column = findColumn(source, key);
    if (!column) return fail(ErrorKind::NotFound, "no such column: {}", key);
    columns.push_back(*column);
  }
  return columns;
}

} // namespace rankwright::cli
