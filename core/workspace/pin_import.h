#pragma once

#include "core/workspace/board_csv.h"
#include "core/workspace/pin_table.h"
#include "core/workspace/workspace.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What becomes of the pins that a board has.
enum class PinImportMode : std::uint8_t {
  Replace, ///< they go
  Add,     ///< they stay, but for those of items that are imported
};

/// The pins that come to a board.
struct BoardPins {
  std::string board;
  std::vector<LeaderboardPin> pins = {};

  friend bool operator==(const BoardPins&, const BoardPins&) = default;
};

/// What a table of pins comes to.
struct PinAssignment {
  std::vector<BoardPins> boards = {};    ///< in the order in which the table first says them
  std::vector<std::string> reasons = {}; ///< of each row, why it is no pin; "" when it is one
  std::size_t pinCount() const;
};

/// A table of pins while a person mends it: which item a row means, and which rows are left out.
class PinImport {
public:
  /// Reads the table and looks for its items. Errors: those of `readPinTable`; Cancelled.
  static Result<std::shared_ptr<PinImport>> read(std::shared_ptr<const Workspace> workspace,
                                                 std::string_view bytes, const std::string& source,
                                                 PinHeader header, const JobControl& job = {});

  const Workspace& workspace() const { return *workspace_; }
  const PinTable& table() const { return table_; }
  /// The item of a row: the one that was found or chosen; nothing where there is none.
  std::optional<ItemId> item(std::size_t row) const { return items_[row]; }
  bool isLeftOut(std::size_t row) const { return leftOut_[row]; }

  /// Says which item the row means.
  void choose(std::size_t row, ItemId item) { items_[row] = item; }
  /// The same by key, package or name. Errors: NotFound, with what is wrong, for a text that is none or that
  /// of several.
  Status choose(std::size_t row, std::string_view text);
  void leaveOut(std::size_t row, bool isOut) { leftOut_[row] = isOut; }

  /// All rows as pins of one board, or, where `board` is empty, each of the board that its row names.
  PinAssignment assign(const std::string& board) const;

private:
  PinImport(std::shared_ptr<const Workspace> workspace, const ItemFields& fields)
      : workspace_(std::move(workspace)), matching_(workspace_->items(), fields) {}

  std::string obstacleOf(std::size_t row, const std::string& board) const;

  std::shared_ptr<const Workspace> workspace_;
  ItemMatching matching_;
  PinTable table_;
  std::vector<std::optional<ItemId>> items_;
  std::vector<bool> leftOut_;
};

/// The board's text with the imported pins. Errors: those of `withPins`.
Result<std::string> withImportedPins(std::string_view toml, const std::vector<LeaderboardPin>& pins,
                                     PinImportMode mode);

/// The text of a new board of pins alone, with slots for all of them.
std::string boardOfPins(const BoardPins& pins);

/// The rows that became no pins, as CSV: line, row, reason.
std::string unmatchedReport(const PinTable& table, const PinAssignment& assignment);

} // namespace rankwright
