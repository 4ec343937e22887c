#include "core/workspace/pin_import.h"

#include "core/leaderboard/leaderboard_fix.h"
#include "core/leaderboard/leaderboard_toml.h"
#include "core/workspace/recorded_list_csv.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

std::vector<LeaderboardPin>& pinsOf(std::vector<BoardPins>& boards, const std::string& board) {
  const auto known = std::ranges::find(boards, board, &BoardPins::board);
  return known != boards.end() ? known->pins : boards.emplace_back(BoardPins{board}).pins;
}

bool holds(const std::vector<LeaderboardPin>& pins, const std::string& item) {
  return std::ranges::find(pins, item, &LeaderboardPin::item) != pins.end();
}

} // namespace

std::size_t PinAssignment::pinCount() const {
  std::size_t count = 0;
  for (const auto& board : boards)
    count += board.pins.size();
  return count;
}

Result<std::shared_ptr<PinImport>> PinImport::read(std::shared_ptr<const Workspace> workspace,
                                                   std::string_view bytes, const std::string& source,
                                                   PinHeader header, const JobControl& job) {
  RW_CHECK(job.check());
  const auto fields = itemFieldsOf(workspace->items().features().schema());
  std::shared_ptr<PinImport> import(new PinImport(std::move(workspace), fields));
  RW_CHECK(job.check());
  RW_ASSIGN(import->table_, readPinTable(bytes, source, import->matching_, header));
  for (const auto& row : import->table_.rows)
    import->items_.push_back(row.match.item);
  import->leftOut_.resize(import->items_.size(), false);
  return import;
}

Status PinImport::choose(std::size_t row, std::string_view text) {
  const auto match = matching_.find({text, text, text});
  if (!match.item) return fail(ErrorKind::NotFound, "{}", match.reason);
  items_[row] = match.item;
  return {};
}

std::string PinImport::obstacleOf(std::size_t row, const std::string& board) const {
  const auto& written = table_.rows[row];
  if (leftOut_[row]) return fmt::format("it is left out: {}", written.called());
  if (!written.fault.empty()) return written.fault;
  if (!items_[row]) return written.match.reason;
  if (!isLeaderboardName(board)) return fmt::format("no board may be called: {}", board);
  return {};
}

PinAssignment PinImport::assign(const std::string& board) const {
  PinAssignment assignment;
  for (std::size_t row = 0; row < table_.rows.size(); ++row) {
    const auto& target = board.empty() ? table_.rows[row].board : board;
    auto reason = obstacleOf(row, target);
    if (reason.empty()) {
      auto& pins = pinsOf(assignment.boards, target);
      auto pin = pinOf(table_.rows[row], workspace_->items().keyOf(*items_[row]), pins);
      if (pin)
        pins.push_back(std::move(*pin));
      else
        reason = std::move(pin.error().message);
    }
    assignment.reasons.push_back(std::move(reason));
  }
  return assignment;
}

Result<std::string> withImportedPins(std::string_view toml, const std::vector<LeaderboardPin>& pins,
                                     PinImportMode mode) {
  if (mode == PinImportMode::Replace) return withPins(toml, pins);
  RW_ASSIGN(const auto board, parseLeaderboardToml(toml, "board", "board"));
  std::vector<LeaderboardEdit> edits;
  for (std::size_t i = board.pins.size(); i-- > 0;)
    if (holds(pins, board.pins[i].item)) edits.push_back(removePin(i));
  RW_ASSIGN(auto text, withEdits(toml, edits));
  return withPinsAtEnd(std::move(text), pins);
}

std::string boardOfPins(const BoardPins& pins) {
  LeaderboardConfig config{.name = pins.board, .title = pins.board};
  auto slots = static_cast<std::uint32_t>(std::min<std::size_t>(pins.pins.size(), kMostSlots));
  for (const auto& pin : pins.pins)
    slots = std::max(slots, pin.slot);
  config.slotCount = std::max(1U, slots);
  config.pins = pins.pins;
  return toToml(config);
}

std::string unmatchedReport(const PinTable& table, const PinAssignment& assignment) {
  auto text = csvLine({"line", "row", "reason"});
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    if (const auto& reason = assignment.reasons[row]; !reason.empty())
      text += csvLine({std::to_string(table.rows[row].line), table.rows[row].called(), reason});
  return text;
}

} // namespace rankwright
