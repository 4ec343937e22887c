#include "core/workspace/item_keys.h"

#include "core/index/index_statistics.h"
#include "core/table/decimal_float.h"
#include "core/table/record_table.h"
#include "core/workspace/index_tables.h"

#include <utility>

namespace rankwright {

namespace {

using Field = RecordTable<ItemKey>::Field;

ItemKey keyIn(const std::string& name, const InvertedIndex& index, const KeyOfItem& found,
              const std::optional<IndexOrigin>& origin) {
  ItemKey key{name,
              index.keyAt(found.key),
              found.place,
              index.postingCountAt(found.key),
              found.posting.weight,
              std::nullopt,
              origin};
  if (index.header().positions != 0) key.slot = found.posting.position;
  return key;
}

Cell textOrNothing(std::string_view text) {
  return text.empty() ? Cell() : Cell(text);
}

Cell ruleOf(const ItemKey& key) {
  return key.origin ? textOrNothing(key.origin->rule) : Cell();
}

Cell sourceOf(const ItemKey& key) {
  return key.origin ? textOrNothing(key.origin->source) : Cell();
}

Cell kindOf(const ItemKey& key) {
  return key.origin ? Cell(describe(key.origin->kind)) : Cell();
}

std::vector<Field> fields() {
  return {
      {{.key = "index"}, [](const ItemKey& each) { return Cell(std::string_view(each.index)); }},
      {{.key = "key", .addressKind = "key"},
       [](const ItemKey& each) { return Cell(std::string_view(each.key)); },
       [](const ItemKey& each) { return keyAddress(each.index, each.key); }},
      {{.key = "place", .type = CellType::Integer},
       [](const ItemKey& each) { return Cell(std::int64_t{each.place} + 1); }},
      {{.key = "postings", .type = CellType::Integer},
       [](const ItemKey& each) { return Cell(std::int64_t{each.postings}); }},
      {{.key = "weight", .type = CellType::Real},
       [](const ItemKey& each) { return Cell(decimalOf(each.weight)); }},
      {{.key = "slot", .type = CellType::Integer},
       [](const ItemKey& each) { return each.slot ? Cell(std::int64_t{*each.slot}) : Cell(); }},
      {{.key = "kind"}, kindOf},
      {{.key = "made_by", .addressKind = "rule"}, ruleOf},
      {{.key = "source"}, sourceOf},
  };
}

} // namespace

Result<std::vector<ItemKey>> keysOfItem(const Workspace& workspace, std::string_view item,
                                        const JobControl& job) {
  RW_ASSIGN(const auto id, workspace.item(item));
  // The keys are there whether or not the file that tells of their making can be read now.
  const auto origins = indexOrigins(workspace).value_or(std::map<std::string, IndexOrigin>());
  std::vector<ItemKey> keys;
  for (const auto& [name, index] : workspace.indexes()) {
    RW_ASSIGN(const auto found, keysOfItem(index, id, job));
    const auto origin = origins.find(name);
    for (const auto& each : found)
      keys.push_back(
          keyIn(name, index, each, origin == origins.end() ? std::nullopt : std::optional(origin->second)));
  }
  return keys;
}

std::shared_ptr<const TableSource> itemKeysTable(std::vector<ItemKey> keys, const ColumnWording& word) {
  return std::make_shared<RecordTable<ItemKey>>(fields(), std::move(keys), word);
}

} // namespace rankwright
