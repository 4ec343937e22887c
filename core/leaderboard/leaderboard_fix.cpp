#include "core/leaderboard/leaderboard_fix.h"

#include "core/leaderboard/leaderboard_toml.h"

#include <utility>

namespace rankwright {

namespace {

Result<std::string> withEdit(std::string_view toml, const LeaderboardEdit& edit) {
  if (edit.key.empty()) return withoutTomlTable(toml, edit.place);
  if (edit.literal) return withTomlValue(toml, edit.place, edit.key, *edit.literal);
  return withoutTomlKey(toml, edit.place, edit.key);
}

} // namespace

Result<std::string> withEdits(std::string_view toml, const std::vector<LeaderboardEdit>& edits) {
  std::string text(toml);
  for (const auto& edit : edits) {
    RW_ASSIGN(text, withEdit(text, edit));
  }
  return text;
}

Result<std::string> withPins(std::string_view toml, const std::vector<LeaderboardPin>& pins) {
  const std::string source = "board";
  RW_ASSIGN(const auto board, parseLeaderboardToml(toml, source, source));
  RW_ASSIGN(auto text, withEdits(toml, std::vector<LeaderboardEdit>(board.pins.size(), removePin(0))));
  return withPinsAtEnd(std::move(text), pins);
}

std::string withPinsAtEnd(std::string toml, const std::vector<LeaderboardPin>& pins) {
  if (pins.empty()) return toml;
  while (toml.ends_with("\n\n"))
    toml.pop_back(); // each pin begins with an empty line
  if (!toml.empty() && !toml.ends_with('\n')) toml += '\n';
  for (const auto& pin : pins)
    toml += toToml(pin);
  return toml;
}

LeaderboardEdit setKey(std::string key, std::string literal) {
  return {{}, std::move(key), std::move(literal)};
}

LeaderboardEdit removeKey(std::string key) {
  return {{}, std::move(key), std::nullopt};
}

LeaderboardEdit removePin(std::size_t number) {
  return {{"pin", number}};
}

LeaderboardEdit setPinKey(std::size_t number, std::string key, std::string literal) {
  return {{"pin", number}, std::move(key), std::move(literal)};
}

LeaderboardEdit setExclusions(const std::vector<std::string>& items) {
  return items.empty() ? removeKey("exclude") : setKey("exclude", tomlStrings(items));
}

} // namespace rankwright
