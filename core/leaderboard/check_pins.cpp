#include "core/leaderboard/check_context.h"
#include "core/leaderboard/leaderboard_toml.h"

#include <algorithm>

namespace rankwright {

namespace {

using enum FindingKind;

/// The slot nearest to the end that no pin asks for; nothing when all are.
std::optional<std::uint32_t> lastFreeSlot(const LeaderboardConfig& board) {
  for (auto slot = board.slotCount; slot > 0; --slot)
    if (std::ranges::find(board.pins, slot, &LeaderboardPin::slot) == board.pins.end()) return slot;
  return std::nullopt;
}

std::optional<std::uint32_t> nextFreeSlot(const LeaderboardConfig& board, std::uint32_t from) {
  for (auto slot = from; slot <= board.slotCount; ++slot)
    if (std::ranges::find(board.pins, slot, &LeaderboardPin::slot) == board.pins.end()) return slot;
  return lastFreeSlot(board);
}

LeaderboardFix takePinOut(std::size_t number) {
  return {"take the pin out", {removePin(number)}};
}

LeaderboardFix movePin(const std::optional<std::uint32_t>& slot, std::size_t number) {
  if (!slot) return takePinOut(number);
  return {fmt::format("pin it to slot {}", *slot), {setPinKey(number, "slot", std::to_string(*slot))}};
}

/// What is wrong with one pin by itself.
class PinCheck {
public:
  PinCheck(CheckContext& context, const LeaderboardConfig& board, std::size_t number)
      : context_(context), board_(board), pin_(board.pins[number]), number_(number) {}

  void run() {
    checkItem();
    checkExclusion();
    checkSlot();
    if (pin_.days.isOver(context_.today))
      add("until", PinExpired, FindingSeverity::Warning, "the pin ended on {}: {}",
          textOfDay(*pin_.days.last), pin_.item)
          .fix = takePinOut(number_);
  }

private:
  template <class... Args>
  LeaderboardFinding& add(std::string_view key, FindingKind kind, FindingSeverity severity,
                          fmt::format_string<Args...> format, Args&&... args) {
    return context_.addOfPin(board_, pin_, key, kind, severity,
                             fmt::format(format, std::forward<Args>(args)...));
  }

  void checkItem() {
    const auto& sources = context_.columns.sources();
    const auto item = sources.items->find(pin_.item);
    if (!item)
      add("item", PinMissing, FindingSeverity::Error, "the pinned item does not exist: {}", pin_.item).fix =
          takePinOut(number_);
    else if ((*sources.servable)[item->value()] == 0)
      add("item", PinWithdrawn, FindingSeverity::Error, "the catalogue has the pinned item no more: {}",
          pin_.item)
          .fix = takePinOut(number_);
  }

  void checkExclusion() {
    if (std::ranges::find(board_.exclude, pin_.item) == board_.exclude.end()) return;
    auto others = board_.exclude;
    std::erase(others, pin_.item);
    add("item", PinExcluded, FindingSeverity::Error, "the pinned item is excluded as well: {}", pin_.item)
        .fix = LeaderboardFix{"exclude it no more", {setExclusions(others)}};
  }

  void checkSlot() {
    if (pin_.slot > board_.slotCount)
      add("slot", PinBeyondSlots, FindingSeverity::Error, "the board has {} slots, and the pin is at: {}",
          board_.slotCount, pin_.slot)
          .fix = movePin(lastFreeSlot(board_), number_);
    for (std::size_t other = 0; other < number_; ++other)
      if (checkAgainst(board_.pins[other])) return;
  }

  bool checkAgainst(const LeaderboardPin& other) {
    if (!other.days.meets(pin_.days)) return false;
    if (other.item == pin_.item)
      add("item", PinnedTwice, FindingSeverity::Error, "the item is pinned at slot {} already: {}",
          other.slot, pin_.item)
          .fix = takePinOut(number_);
    else if (other.slot == pin_.slot)
      add("slot", PinSlotTaken, FindingSeverity::Error, "item {} is pinned there already: slot {}",
          other.item, pin_.slot)
          .fix = movePin(nextFreeSlot(board_, pin_.slot + 1), number_);
    else
      return false;
    return true;
  }

  CheckContext& context_;
  const LeaderboardConfig& board_;
  const LeaderboardPin& pin_;
  std::size_t number_;
};

} // namespace

void checkPins(CheckContext& context, std::size_t board) {
  const auto& config = context.boards[board].config;
  for (std::size_t number = 0; number < config.pins.size(); ++number)
    PinCheck(context, config, number).run();
}

void checkExclusions(CheckContext& context, std::size_t board) {
  const auto& config = context.boards[board].config;
  for (const auto& item : config.exclude) {
    if (context.columns.sources().items->find(item)) continue;
    auto others = config.exclude;
    std::erase(others, item);
    context
        .add(config, "exclude", ExclusionMissing, FindingSeverity::Note,
             fmt::format("the excluded item does not exist: {}", item))
        .fix = LeaderboardFix{"exclude it no more", {setExclusions(others)}};
  }
}

} // namespace rankwright
