#pragma once

#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/leaderboard/item_fields.h"
#include "core/leaderboard/leaderboard_config.h"
#include "core/leaderboard/leaderboard_list.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A row of a table of pins that did not become one, or not as it is written.
struct UnmatchedRow {
  std::uint64_t line = 0; ///< of the file, from 1
  std::string reason;     ///< ends with the offending value
};

/// Pins out of a table that somebody keeps.
struct ImportedPins {
  std::vector<LeaderboardPin> pins; ///< in the order of the rows
  std::uint64_t rows = 0;
  std::uint64_t byKey = 0; ///< matched by the item's key; others by
  std::uint64_t byPackage = 0;
  std::uint64_t byName = 0;
  std::vector<UnmatchedRow> unmatched;
};

/// Pins of all rows of a table that name an item each; see `readPinTable`. An item is looked for by its key,
/// then by package, then by name without its case; a name that several items have matches none. Errors: those
/// of `readPinTable`; rows that do not match are no error.
Result<ImportedPins> importPins(std::string_view csv, const std::string& source, const ItemPool& items,
                                const ItemFields& fields);

/// The list as CSV, a row a slot: board, slot, item, package, name, placed_by, score. What `importPins`
/// reads.
std::string exportList(const LeaderboardList& list, const ItemPool& items, const ItemFields& fields);

} // namespace rankwright
