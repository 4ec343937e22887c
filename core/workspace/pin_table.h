#pragma once

#include "core/base/result.h"
#include "core/base/text_encoding.h"
#include "core/leaderboard/leaderboard_config.h"
#include "core/workspace/item_matching.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A row of a table of pins, as it is written, and the item that it names.
struct PinRow {
  std::uint64_t line = 0; ///< of the text, from 1
  std::string board = {}; ///< "" where the table does not say one
  std::string key = {};
  std::string package = {};
  std::string name = {};
  ItemMatch match = {};
  std::optional<std::uint32_t> slot = {}; ///< from 1; nothing: behind the row above
  DaySpan days = {};
  std::string fault = {}; ///< why it is no pin whatever item it names, ending with the offending value

  /// What the row calls its item: its name, or else its package or key.
  const std::string& called() const { return !name.empty() ? name : !package.empty() ? package : key; }
};

/// What somebody keeps in a spreadsheet.
struct PinTable {
  std::vector<PinRow> rows = {};
  bool namesBoards = false; ///< it has a column that says the board
  bool hasHeader = true;
  char delimiter = ',';
  TextEncoding encoding = TextEncoding::Utf8;
};

/// Whether a table must say what its columns are.
enum class PinHeader : std::uint8_t {
  Needed,   ///< as in files
  Optional, ///< pasted cells: without it the first column names items, by key, package or name
};

/// Reads a table with tabs, semicolons or commas, a row for each item: `item` (or `id`, `key`), `package` (or
/// `package_name`, `app_id`), `name` (or `app`, `title`), of which any may be missing; `slot` (or `place`,
/// from 1), `from`, `until` and `board`. Names of columns are in any case; other columns are left out.
/// Errors: those of `decodeText`; Parse for a text without such columns.
Result<PinTable> readPinTable(std::string_view bytes, const std::string& source, const ItemMatching& matching,
                              PinHeader header = PinHeader::Needed);

/// A row as pin of an item. `before` are the pins above it on its board: without a slot of its own it is at
/// the place behind them. Errors: Conflict for an item that stands above already.
Result<LeaderboardPin> pinOf(const PinRow& row, std::string_view item,
                             const std::vector<LeaderboardPin>& before);

} // namespace rankwright
