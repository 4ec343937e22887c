#include "core/workspace/key_query_table.h"

#include "core/table/decimal_float.h"
#include "core/table/row_table.h"

#include <algorithm>

namespace rankwright {

namespace {

using Fact = RowTable::Fact;

std::vector<TableColumn> matchColumns(bool haveNames, const ColumnWording& word) {
  std::vector<TableColumn> columns{{.key = "item", .addressKind = "item"}};
  if (haveNames) columns.push_back({.key = "name"});
  columns.push_back({.key = "weight", .type = CellType::Real, .bar = true});
  columns.push_back({.key = "keys"});
  columns.push_back({.key = "key_count", .type = CellType::Integer});
  if (word) std::for_each(columns.begin(), columns.end(), word);
  return columns;
}

std::string joinedKeys(const InvertedIndex& index, const KeyQueryMatch& match) {
  std::string text;
  for (const auto key : match.keys)
    text += (text.empty() ? "" : ", ") + index.keyAt(key);
  return match.keyCount > match.keys.size() ? text + ", …" : text;
}

Fact nameOf(const Column& names, ItemId item) {
  if (names.isMissing(item.value())) return {};
  return std::string(names.stringAt(item.value()));
}

} // namespace

std::shared_ptr<const TableSource> matchesTable(const InvertedIndex& index,
                                                std::span<const KeyQueryMatch> matches, const ItemPool& items,
                                                const ColumnWording& word) {
  const auto* names = items.features().find("name");
  if (names != nullptr && names->type() != ValueType::String) names = nullptr;
  auto table = std::make_shared<RowTable>(matchColumns(names != nullptr, word));
  for (const auto& match : matches) {
    std::vector<Fact> row{std::string(items.keyOf(match.item))};
    if (names != nullptr) row.push_back(nameOf(*names, match.item));
    row.push_back(match.keyCount > 0 ? Fact(decimalOf(match.weight)) : Fact());
    row.push_back(joinedKeys(index, match));
    row.push_back(std::int64_t{match.keyCount});
    table->addRow(std::move(row));
  }
  return table;
}

} // namespace rankwright
