#include "core/workspace/board_csv.h"

#include "core/workspace/board_export.h"
#include "core/workspace/pin_table.h"

#include <utility>

namespace rankwright {

namespace {

void count(ImportedPins& imported, MatchedBy by) {
  ++(by == MatchedBy::Key ? imported.byKey : by == MatchedBy::Package ? imported.byPackage : imported.byName);
}

void addRow(ImportedPins& imported, const PinRow& row, const ItemPool& items) {
  const auto leaveOut = [&](std::string reason) {
    imported.unmatched.push_back({row.line, std::move(reason)});
  };
  if (!row.fault.empty()) return leaveOut(row.fault);
  if (!row.match.item) return leaveOut(row.match.reason);
  auto pin = pinOf(row, items.keyOf(*row.match.item), imported.pins);
  if (!pin) return leaveOut(pin.error().message);
  count(imported, row.match.by);
  imported.pins.push_back(std::move(*pin));
}

} // namespace

Result<ImportedPins> importPins(std::string_view csv, const std::string& source, const ItemPool& items,
                                const ItemFields& fields) {
  const ItemMatching matching(items, fields);
  RW_ASSIGN(const auto table, readPinTable(csv, source, matching));
  ImportedPins imported;
  imported.rows = table.rows.size();
  for (const auto& row : table.rows)
    addRow(imported, row, items);
  return imported;
}

std::string exportList(const LeaderboardList& list, const ItemPool& items, const ItemFields& fields) {
  auto cells = boardCells();
  addList(cells, list, items, fields);
  return csvOf(cells);
}

} // namespace rankwright
