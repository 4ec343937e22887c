#include "widgets/leaderboards/board_moves.h"

#include "core/leaderboard/leaderboard_toml.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/board_edits.h"

#include <algorithm>
#include <optional>

namespace rankwright {

namespace {

using Pins = std::vector<LeaderboardPin>;

bool isFree(const Pins& pins, std::uint32_t slot) {
  return std::ranges::find(pins, slot, &LeaderboardPin::slot) == pins.end();
}

/// Behind `slot`, or else before it; nothing where pins have all slots.
std::optional<std::uint32_t> freeSlotBeside(const Pins& pins, std::uint32_t slot, std::uint32_t slotCount) {
  for (auto next = slot + 1; next <= slotCount; ++next)
    if (isFree(pins, next)) return next;
  for (auto before = std::min(slot, slotCount + 1); before-- > 1;)
    if (isFree(pins, before)) return before;
  return std::nullopt;
}

LeaderboardEdit slotEdit(std::size_t pin, std::uint32_t slot) {
  return setPinKey(pin, "slot", std::to_string(slot));
}

/// Moves the pins away that stand at the slot on a day of `mine`.
void clearSlot(Pins& pins, std::size_t mine, std::uint32_t slotCount, std::vector<LeaderboardEdit>& edits) {
  for (std::size_t i = 0; i < pins.size(); ++i) {
    if (i == mine || pins[i].slot != pins[mine].slot || !pins[i].days.meets(pins[mine].days)) continue;
    const auto slot = freeSlotBeside(pins, pins[mine].slot, slotCount);
    if (!slot) continue;
    pins[i].slot = *slot;
    edits.push_back(slotEdit(i, *slot));
  }
}

/// Takes all pins of the item out but the first.
std::vector<LeaderboardEdit> dropFurtherPins(Pins& pins, const std::string& item) {
  std::vector<LeaderboardEdit> edits;
  const auto first = std::ranges::find(pins, item, &LeaderboardPin::item) - pins.begin();
  for (auto i = std::ssize(pins); --i > first;) {
    if (pins[static_cast<std::size_t>(i)].item != item) continue;
    edits.push_back(removePin(static_cast<std::size_t>(i)));
    pins.erase(pins.begin() + i);
  }
  return edits;
}

BoardChange rowChange(const std::string& board, std::uint32_t row) {
  return {toQt(board), [row](std::string_view toml, const LeaderboardConfig&) {
            return withEdits(toml, {countEdit("row", row, LeaderboardConfig().row)});
          }};
}

} // namespace

Result<std::string> pinnedAt(std::string_view toml, const LeaderboardConfig& board, const std::string& item,
                             std::uint32_t slot) {
  auto pins = board.pins;
  auto edits = dropFurtherPins(pins, item);
  if (std::ranges::find(board.exclude, item) != board.exclude.end())
    edits.push_back(inclusionEdits(board, item).front());
  const auto known = std::ranges::find(pins, item, &LeaderboardPin::item);
  const auto mine = static_cast<std::size_t>(known - pins.begin());
  const auto isNew = known == pins.end();
  if (isNew)
    pins.push_back({.item = item, .slot = slot});
  else if (known->slot != slot)
    edits.push_back(slotEdit(mine, slot));
  pins[mine].slot = slot;
  clearSlot(pins, mine, board.slotCount, edits);
  RW_ASSIGN(auto text, withEdits(toml, edits));
  return isNew ? withTable(text, toToml(pins[mine])) : text;
}

BoardChange pinAt(const QString& board, const std::string& item, std::uint32_t slot) {
  return {board, [item, slot](std::string_view toml, const LeaderboardConfig& config) {
            return pinnedAt(toml, config, item, slot);
          }};
}

BoardChange unpin(const QString& board, const std::string& item) {
  return {board, [item](std::string_view toml, const LeaderboardConfig& config) {
            return withEdits(toml, unpinEdits(config, item));
          }};
}

BoardChange exclude(const QString& board, const std::string& item) {
  return {board, [item](std::string_view toml, const LeaderboardConfig& config) {
            return withEdits(toml, exclusionEdits(config, item));
          }};
}

std::vector<BoardChange> moveItem(const ItemMove& move) {
  std::vector<BoardChange> changes;
  if (!move.isCopy && !move.from.isEmpty() && move.from != move.to)
    changes.push_back(exclude(move.from, move.item));
  changes.push_back(pinAt(move.to, move.item, move.slot));
  return changes;
}

std::vector<BoardChange> setRow(const LeaderboardOverview& overview, const std::string& board,
                                std::uint32_t row) {
  std::vector<BoardChange> changes{rowChange(board, row)};
  const auto isAt = [&](const LeaderboardStatus& each, std::uint32_t place) {
    return each.name != board && each.state != DraftState::NoDraft && each.preview.isReadable &&
           each.preview.board.config.row == place;
  };
  for (auto place = row; place > 0; ++place) {
    const auto before = changes.size();
    for (const auto& each : overview.boards)
      if (isAt(each, place)) changes.push_back(rowChange(each.name, place + 1));
    if (changes.size() == before) break;
  }
  return changes;
}

std::vector<BoardChange> moveToRow(const LeaderboardOverview& overview, const std::string& board,
                                   std::uint32_t row) {
  const auto* moved = overview.find(board);
  const auto own = moved ? moved->preview.board.config.row : 0;
  std::vector<BoardChange> changes{rowChange(board, row)};
  for (const auto& each : overview.boards) {
    const auto place = each.preview.board.config.row;
    if (each.name == board || each.state == DraftState::NoDraft || !each.preview.isReadable) continue;
    if (place == own) return setRow(overview, board, row);
    if (place > own && place <= row) changes.push_back(rowChange(each.name, place - 1));
  }
  return own == 0 || row < own ? setRow(overview, board, row) : changes;
}

} // namespace rankwright
