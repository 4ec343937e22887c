#include "core/leaderboard/leaderboard_diff.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

using Settings = std::vector<std::pair<std::string, std::string>>;

std::string textOf(const DaySpan& days) {
  if (!days.first && !days.last) return {};
  return fmt::format("{} to {}", days.first ? textOfDay(*days.first) : "…",
                     days.last ? textOfDay(*days.last) : "…");
}

std::string textOf(const LeaderboardPin& pin) {
  const auto days = textOf(pin.days);
  return fmt::format("slot {}{}{}", pin.slot, days.empty() ? "" : ", ", days);
}

std::string textOf(const ConstraintConfig& constraint) {
  auto text =
      fmt::format("{} {}: {}", nameOf(constraint.kind), fmt::join(constraint.fields, ", "), constraint.most);
  if (constraint.kind == ConstraintKind::Scatter) text += fmt::format(" in {}", constraint.window);
  if (constraint.strict) text += ", strict";
  if (!constraint.enabled) text += ", off";
  return text;
}

/// A board's definition as keys and values.
class SettingList {
public:
  explicit SettingList(const LeaderboardConfig& board) {
    addTexts(board);
    addNumbers(board);
    addLists(board);
  }

  Settings take() { return std::move(settings_); }

private:
  void add(std::string key, std::string value) {
    if (!value.empty()) settings_.emplace_back(std::move(key), std::move(value));
  }

  void addNumber(std::string key, double value) { add(std::move(key), fmt::format("{}", value)); }

  void addTexts(const LeaderboardConfig& board) {
    add("title", board.title);
    add("audience", board.audience.text);
    add("candidates", board.candidates.text);
    add("order", board.order.text);
    add("fallback", board.fallback);
    add("start", board.days.first ? textOfDay(*board.days.first) : "");
    add("end", board.days.last ? textOfDay(*board.days.last) : "");
    add("owner", board.owner);
    add("note", board.note);
  }

  void addNumbers(const LeaderboardConfig& board) {
    addNumber("row", board.row);
    addNumber("slots", board.slotCount);
    addNumber("half_life_days", board.halfLifeDays);
    addNumber("recent_days", board.recentDays);
    addNumber("minimum", board.minimum);
    addNumber("refresh_hours", board.refreshHours);
    addNumber("new_apps.share", board.newApps.share);
    addNumber("new_apps.younger_than_days", board.newApps.youngerThanDays);
  }

  void addLists(const LeaderboardConfig& board) {
    for (const auto& item : board.exclude)
      add("exclude " + item, "excluded");
    for (const auto& pin : board.pins)
      add("pin " + pin.item, textOf(pin));
    for (const auto& constraint : board.constraints)
      add("constraint " + constraint.name, textOf(constraint));
  }

  Settings settings_;
};

/// Takes the first setting of that key out.
std::string takeOut(Settings& settings, const std::string& key) {
  const auto found = std::ranges::find(settings, key, &Settings::value_type::first);
  if (found == settings.end()) return {};
  auto value = std::move(found->second);
  settings.erase(found);
  return value;
}

std::unordered_map<ItemId, std::uint32_t> slotsOf(std::span<const ItemId> list) {
  std::unordered_map<ItemId, std::uint32_t> places;
  for (std::uint32_t i = 0; i < list.size(); ++i)
    places.emplace(list[i], i + 1);
  return places;
}

} // namespace

std::vector<SlotChange> diffLists(std::span<const ItemId> before, std::span<const ItemId> after) {
  const auto slotBefore = slotsOf(before);
  const auto slotAfter = slotsOf(after);
  std::vector<SlotChange> changes;
  for (std::uint32_t i = 0; i < after.size(); ++i) {
    const auto found = slotBefore.find(after[i]);
    const auto slot = found == slotBefore.end() ? 0 : found->second;
    if (slot != i + 1) changes.push_back({after[i], slot, i + 1});
  }
  for (std::uint32_t i = 0; i < before.size(); ++i)
    if (!slotAfter.contains(before[i])) changes.push_back({before[i], i + 1, 0});
  return changes;
}

std::vector<SettingChange> diffConfigs(const LeaderboardConfig& before, const LeaderboardConfig& after) {
  const auto old = SettingList(before).take();
  auto left = SettingList(after).take();
  std::vector<SettingChange> changes;
  for (const auto& [key, value] : old) {
    auto now = takeOut(left, key);
    if (now != value) changes.push_back({key, value, std::move(now)});
  }
  for (auto& [key, value] : left)
    changes.push_back({std::move(key), "", std::move(value)});
  return changes;
}

} // namespace rankwright
