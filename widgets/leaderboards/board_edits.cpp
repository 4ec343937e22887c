#include "widgets/leaderboards/board_edits.h"

#include "core/base/toml_text.h"
#include "core/leaderboard/leaderboard_toml.h"

#include <fmt/format.h>

#include <algorithm>

namespace rankwright {

namespace {

LeaderboardEdit newAppsEdit(const char* key, std::string literal) {
  return {{"new_apps", 0}, key, std::move(literal)};
}

/// As a person would write it: with the quotes that the text does not have itself.
std::string readableString(std::string_view text) {
  const auto isPlain = std::ranges::all_of(
      text, [](unsigned char byte) { return byte >= ' ' && byte != 0x7F && byte != '\''; });
  const auto needsEscapes = text.find_first_of("\"\\") != std::string_view::npos;
  return isPlain && needsEscapes ? fmt::format("'{}'", text) : tomlString(text);
}

} // namespace

LeaderboardEdit textEdit(const char* key, std::string_view text) {
  return text.empty() ? removeKey(key) : setKey(key, readableString(text));
}

LeaderboardEdit countEdit(const char* key, std::uint32_t count, std::uint32_t usual) {
  return count == usual ? removeKey(key) : setKey(key, std::to_string(count));
}

LeaderboardEdit newAppsShareEdit(double share) {
  return newAppsEdit("share", fmt::format("{}", share));
}

LeaderboardEdit newAppsAgeEdit(std::uint32_t days) {
  return newAppsEdit("younger_than_days", std::to_string(days));
}

std::string withTable(std::string_view toml, std::string_view table) {
  std::string text(toml);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  return text.append(table);
}

std::string withPin(std::string_view toml, const LeaderboardConfig& board, std::string_view item,
                    std::uint32_t slot) {
  const auto unpinned = withEdits(toml, unpinEdits(board, item));
  return withTable(unpinned ? *unpinned : toml,
                   toToml(LeaderboardPin{.item = std::string(item), .slot = slot}));
}

std::vector<LeaderboardEdit> exclusionEdits(const LeaderboardConfig& board, const std::string& item) {
  auto edits = unpinEdits(board, item);
  auto items = board.exclude;
  if (std::ranges::find(items, item) == items.end()) items.push_back(item);
  edits.push_back(setExclusions(items));
  return edits;
}

std::vector<LeaderboardEdit> inclusionEdits(const LeaderboardConfig& board, const std::string& item) {
  auto items = board.exclude;
  std::erase(items, item);
  return {setExclusions(items)};
}

/// From the last one on, so that the numbers of the others stay.
std::vector<LeaderboardEdit> unpinEdits(const LeaderboardConfig& board, std::string_view item) {
  std::vector<LeaderboardEdit> edits;
  for (auto i = board.pins.size(); i-- > 0;)
    if (board.pins[i].item == item) edits.push_back(removePin(i));
  return edits;
}

std::uint32_t freeSlot(const LeaderboardConfig& board, std::uint32_t from) {
  for (auto slot = from;; ++slot)
    if (std::ranges::find(board.pins, slot, &LeaderboardPin::slot) == board.pins.end()) return slot;
}

} // namespace rankwright
