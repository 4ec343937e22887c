#include "core/workspace/board_export.h"

#include "core/workspace/recorded_list_csv.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace rankwright {

namespace {

std::string textOf(const ItemPool& items, std::optional<ItemId> item, const std::string& feature) {
  if (!item || feature.empty()) return {};
  const auto value = items.valueAt(*item, feature);
  return isMissing(value) ? std::string() : toText(value);
}

std::string withoutBreaks(std::string text) {
  for (auto& character : text)
    if (character == '\t' || character == '\n' || character == '\r') character = ' ';
  return text;
}

} // namespace

BoardCells boardCells() {
  return {.rows = {{"board", "slot", "item", "package", "name", "placed_by", "score"}}};
}

void addList(BoardCells& cells, const LeaderboardList& list, const ItemPool& items,
             const ItemFields& fields) {
  for (std::size_t i = 0; i < list.entries.size(); ++i) {
    const auto& entry = list.entries[i];
    cells.rows.push_back({list.board, std::to_string(i + 1), std::string(items.keyOf(entry.item)),
                          textOf(items, entry.item, fields.package), textOf(items, entry.item, fields.name),
                          std::string(describe(entry.placedBy)),
                          entry.score ? fmt::format("{}", *entry.score) : ""});
  }
}

void addVersion(BoardCells& cells, const VersionContent& version, const ItemPool& items,
                const ItemFields& fields) {
  for (std::size_t i = 0; i < version.items.size(); ++i) {
    const auto& key = version.items[i];
    const auto item = items.find(key);
    cells.rows.push_back({version.version.board, std::to_string(i + 1), key,
                          textOf(items, item, fields.package), textOf(items, item, fields.name), "", ""});
  }
}

std::string csvOf(const BoardCells& cells) {
  std::string text;
  for (const auto& row : cells.rows)
    text += csvLine(row);
  return text;
}

std::string tabsOf(const BoardCells& cells) {
  std::string text;
  for (const auto& row : cells.rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      text.append(withoutBreaks(row[i])).append(i + 1 < row.size() ? "\t" : "\n");
  return text;
}

} // namespace rankwright
