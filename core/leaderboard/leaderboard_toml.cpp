#include "core/leaderboard/leaderboard_toml.h"

#include "core/base/hash.h"
#include "core/base/toml_text.h"

#include <fmt/format.h>

#include <optional>

namespace rankwright {

namespace {

/// Collects the keys that differ from what is usual.
class Writer {
public:
  template <class Number>
  void number(std::string_view key, Number value, Number usual) {
    if (value != usual) add(key, fmt::format("{}", value));
  }

  void string(std::string_view key, const std::string& value) {
    if (!value.empty()) add(key, tomlString(value));
  }

  void day(std::string_view key, std::optional<CalendarDay> value) {
    if (value) add(key, tomlString(textOfDay(*value)));
  }

  void add(std::string_view key, const std::string& literal) {
    text_ += fmt::format("{} = {}\n", key, literal);
  }
  void header(std::string_view header) { text_ += fmt::format("\n{}\n", header); }

  std::string take() { return std::move(text_); }

private:
  std::string text_;
};

void writeNumber(Writer& out, std::string_view key, double value) {
  auto literal = fmt::format("{}", value);
  if (literal.find_first_of(".e") == std::string::npos) literal += ".0";
  out.add(key, literal);
}

void writeRoot(Writer& out, const LeaderboardConfig& board) {
  const LeaderboardConfig usual;
  if (board.title != board.name) out.string("title", board.title);
  out.number("row", board.row, usual.row);
  out.add("slots", std::to_string(board.slotCount));
  out.string("audience", board.audience.text);
  out.string("candidates", board.candidates.text);
  out.string("order", board.order.text);
  out.number("half_life_days", board.halfLifeDays, usual.halfLifeDays);
  out.number("recent_days", board.recentDays, usual.recentDays);
  if (!board.exclude.empty()) out.add("exclude", tomlStrings(board.exclude));
  out.number("minimum", board.minimum, usual.minimum);
  out.string("fallback", board.fallback);
  out.day("start", board.days.first);
  out.day("end", board.days.last);
  out.number("refresh_hours", board.refreshHours, usual.refreshHours);
  out.string("owner", board.owner);
  out.string("note", board.note);
}

void writeNewApps(Writer& out, const NewAppsQuota& quota) {
  if (quota == NewAppsQuota()) return;
  out.header("[new_apps]");
  writeNumber(out, "share", quota.share);
  out.add("younger_than_days", std::to_string(quota.youngerThanDays));
}

void writePin(Writer& out, const LeaderboardPin& pin) {
  out.header("[[pin]]");
  out.add("item", tomlString(pin.item));
  out.add("slot", std::to_string(pin.slot));
  out.day("from", pin.days.first);
  out.day("until", pin.days.last);
}

/// The name that a constraint without one has is made of its number, and says nothing.
void writeConstraint(Writer& out, const ConstraintConfig& constraint, std::size_t number) {
  out.header("[[constraint]]");
  out.add("kind", tomlString(nameOf(constraint.kind)));
  if (constraint.name != fmt::format("{} {}", nameOf(constraint.kind), number))
    out.string("name", constraint.name);
  if (!constraint.enabled) out.add("enabled", "false");
  out.add("fields", tomlStrings(constraint.fields));
  out.add("most", std::to_string(constraint.most));
  if (constraint.kind == ConstraintKind::Scatter) out.add("window", std::to_string(constraint.window));
  if (constraint.strict) out.add("strict", "true");
}

} // namespace

std::string tomlStrings(const std::vector<std::string>& texts) {
  std::string literal;
  for (const auto& text : texts)
    literal += (literal.empty() ? "" : ", ") + tomlString(text);
  return '[' + literal + ']';
}

std::string toToml(const LeaderboardConfig& board) {
  Writer out;
  writeRoot(out, board);
  writeNewApps(out, board.newApps);
  for (const auto& pin : board.pins)
    writePin(out, pin);
  for (std::size_t i = 0; i < board.constraints.size(); ++i)
    writeConstraint(out, board.constraints[i], i + 1);
  return out.take();
}

std::string toToml(const LeaderboardPin& pin) {
  Writer out;
  writePin(out, pin);
  return out.take();
}

std::string hashOf(const LeaderboardConfig& board) {
  return fmt::format("{:016x}", hashText(toToml(board), hashText(board.name)));
}

} // namespace rankwright
