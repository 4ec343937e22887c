#include "core/leaderboard/leaderboard_config.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kMostRows = 1000;
constexpr std::uint32_t kMostDays = 3650;
constexpr std::uint32_t kMostHours = 24 * kMostDays;

Result<ExpressionText> expressionOr(const TomlTable& table, std::string_view key) {
  RW_ASSIGN(auto text, table.stringOr(key, {}));
  return ExpressionText{std::move(text), table.spanOf(key)};
}

Result<std::optional<CalendarDay>> dayOr(const TomlTable& table, std::string_view key) {
  if (!table.has(key)) return std::nullopt;
  RW_ASSIGN(const auto text, table.string(key));
  if (const auto day = dayOfText(text)) return day;
  return failAt(table.spanOf(key), ErrorKind::InvalidArgument,
                "a date is written like \"2026-03-07\", not: {}", text);
}

Result<DaySpan> daysOf(const TomlTable& table, std::string_view first, std::string_view last) {
  DaySpan days;
  RW_ASSIGN(days.first, dayOr(table, first));
  RW_ASSIGN(days.last, dayOr(table, last));
  if (days.first && days.last && *days.last < *days.first)
    return failAt(table.spanOf(last), ErrorKind::InvalidArgument, "'{}' lies before '{}': {}", last, first,
                  textOfDay(*days.last));
  return days;
}

void rememberPlaces(const TomlTable& table, ConfigPlaces& places) {
  places.add("", table.spanOf(""));
  for (const auto& key : table.keys())
    places.add(key, table.spanOf(key));
}

Result<LeaderboardPin> readPin(const TomlTable& table) {
  RW_CHECK(table.allowOnly({"item", "slot", "from", "until"}));
  LeaderboardPin pin;
  rememberPlaces(table, pin.places);
  RW_ASSIGN(pin.item, table.string("item"));
  RW_ASSIGN(pin.slot, table.countOr("slot", 1, 1, kMostSlots));
  RW_ASSIGN(pin.days, daysOf(table, "from", "until"));
  return pin;
}

Result<std::vector<LeaderboardPin>> readPins(const TomlTable& root) {
  RW_ASSIGN(const auto tables, root.tables("pin"));
  std::vector<LeaderboardPin> pins;
  for (const auto& table : tables) {
    RW_ASSIGN(auto pin, readPin(table));
    pins.push_back(std::move(pin));
  }
  return pins;
}

Result<std::vector<ConstraintConfig>> readConstraints(const TomlTable& root) {
  RW_ASSIGN(const auto tables, root.tables("constraint"));
  std::vector<ConstraintConfig> constraints;
  for (const auto& table : tables) {
    RW_ASSIGN(auto constraint, readConstraint(table, constraints.size() + 1));
    if (constraint.kind != ConstraintKind::Scatter && constraint.kind != ConstraintKind::Cap)
      return failAt(constraint.place, ErrorKind::InvalidArgument,
                    "a board's constraints are of the kinds scatter and cap, not: {}",
                    nameOf(constraint.kind));
    constraints.push_back(std::move(constraint));
  }
  return constraints;
}

Result<std::vector<std::string>> readExclusions(const TomlTable& root) {
  if (!root.has("exclude")) return {};
  RW_ASSIGN(auto items, root.strings("exclude"));
  std::set<std::string_view> seen;
  for (const auto& item : items)
    if (!seen.insert(item).second)
      return failAt(root.spanOf("exclude"), ErrorKind::Conflict, "the item is excluded twice: {}", item);
  return items;
}

Result<NewAppsQuota> readNewApps(const TomlTable& root, ConfigPlaces& places) {
  NewAppsQuota quota;
  if (!root.has("new_apps")) return quota;
  RW_ASSIGN(const auto table, root.table("new_apps"));
  RW_CHECK(table.allowOnly({"share", "younger_than_days"}));
  places.add("new_apps", table.spanOf("share"));
  RW_ASSIGN(quota.share, table.numberOr("share", quota.share, 0, 1));
  RW_ASSIGN(quota.youngerThanDays, table.countOr("younger_than_days", quota.youngerThanDays, 1, kMostDays));
  return quota;
}

Status readPlaceOnPage(const TomlTable& root, LeaderboardConfig& board) {
  RW_ASSIGN(board.title, root.stringOr("title", {}));
  if (board.title.empty()) board.title = board.name;
  RW_ASSIGN(board.row, root.countOr("row", 0, 0, kMostRows));
  RW_ASSIGN(board.slotCount, root.countOr("slots", board.slotCount, 1, kMostSlots));
  RW_ASSIGN(board.owner, root.stringOr("owner", {}));
  RW_ASSIGN(board.note, root.stringOr("note", {}));
  RW_ASSIGN(board.days, daysOf(root, "start", "end"));
  return {};
}

Status readOrder(const TomlTable& root, LeaderboardConfig& board) {
  RW_ASSIGN(board.audience, expressionOr(root, "audience"));
  RW_ASSIGN(board.candidates, expressionOr(root, "candidates"));
  RW_ASSIGN(board.order, expressionOr(root, "order"));
  RW_ASSIGN(board.halfLifeDays, root.countOr("half_life_days", board.halfLifeDays, 1, kMostDays));
  RW_ASSIGN(board.recentDays, root.countOr("recent_days", board.recentDays, 1, kMostDays));
  RW_ASSIGN(board.refreshHours, root.countOr("refresh_hours", board.refreshHours, 1, kMostHours));
  return {};
}

Status readLists(const TomlTable& root, LeaderboardConfig& board) {
  RW_ASSIGN(board.exclude, readExclusions(root));
  RW_ASSIGN(board.pins, readPins(root));
  RW_ASSIGN(board.constraints, readConstraints(root));
  RW_ASSIGN(board.newApps, readNewApps(root, board.places));
  RW_ASSIGN(board.minimum, root.countOr("minimum", 0, 0, kMostSlots));
  RW_ASSIGN(board.fallback, root.stringOr("fallback", {}));
  return {};
}

} // namespace

bool isLeaderboardName(std::string_view name) {
  constexpr std::size_t kLongestName = 64;
  constexpr std::string_view kCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  return !name.empty() && name.size() <= kLongestName &&
         name.find_first_not_of(kCharacters) == std::string_view::npos;
}

Result<LeaderboardConfig> parseLeaderboardToml(std::string_view toml, std::string name, std::string source) {
  if (!isLeaderboardName(name))
    return failAt({std::move(source)}, ErrorKind::InvalidArgument,
                  "a board's name has letters, digits, '_' and '-', at most 64, and is not: {}", name);
  RW_ASSIGN(const auto root, TomlTable::parse(toml, std::move(source)));
  RW_CHECK(root.allowOnly({"title", "row", "slots", "audience", "candidates", "order", "half_life_days",
                           "recent_days", "exclude", "minimum", "fallback", "start", "end", "refresh_hours",
                           "owner", "note", "pin", "constraint", "new_apps"}));
  LeaderboardConfig board;
  board.name = std::move(name);
  rememberPlaces(root, board.places);
  RW_CHECK(readPlaceOnPage(root, board));
  RW_CHECK(readOrder(root, board));
  RW_CHECK(readLists(root, board));
  return board;
}

Result<LeaderboardConfig> loadLeaderboard(const std::filesystem::path& file) {
  RW_ASSIGN(const auto text, readTextFile(file));
  return parseLeaderboardToml(text, file.stem().string(), file.string());
}

} // namespace rankwright
