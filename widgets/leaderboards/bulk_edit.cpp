#include "widgets/leaderboards/bulk_edit.h"

#include "core/document/line_diff.h"
#include "core/leaderboard/expression_parts.h"
#include "core/workspace/leaderboard_texts.h"
#include "widgets/leaderboards/board_edits.h"
#include "widgets/leaderboards/board_moves.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

std::string replaced(std::string text, const RuleReplacement& replacement) {
  if (replacement.from.empty()) return text;
  for (auto at = text.find(replacement.from); at != std::string::npos;
       at = text.find(replacement.from, at + replacement.to.size()))
    text.replace(at, replacement.from.size(), replacement.to);
  return text;
}

/// A rule as it is at first and as it shall be.
struct Rule {
  const char* key;
  const std::string& before;
  std::string after;
};

void addRules(std::vector<LeaderboardEdit>& edits, const LeaderboardConfig& board, const BulkEdit& edit) {
  std::vector<Rule> rules{{"audience", board.audience.text, edit.audience.value_or(board.audience.text)},
                          {"candidates", board.candidates.text, board.candidates.text},
                          {"order", board.order.text, board.order.text}};
  for (auto& rule : rules)
    if (edit.replacement) rule.after = replaced(std::move(rule.after), *edit.replacement);
  if (edit.condition) rules[1].after = conjunctionOf(rules[1].after, *edit.condition);
  for (const auto& rule : rules)
    if (rule.after != rule.before) edits.push_back(textEdit(rule.key, rule.after));
}

void addNumbers(std::vector<LeaderboardEdit>& edits, const LeaderboardConfig& board, const BulkEdit& edit) {
  const LeaderboardConfig usual;
  const auto count = [&](const char* key, const std::optional<std::uint32_t>& wanted, std::uint32_t before,
                         std::uint32_t usually) {
    if (wanted && *wanted != before) edits.push_back(countEdit(key, *wanted, usually));
  };
  count("slots", edit.slotCount, board.slotCount, usual.slotCount);
  count("half_life_days", edit.halfLifeDays, board.halfLifeDays, usual.halfLifeDays);
  count("refresh_hours", edit.refreshHours, board.refreshHours, usual.refreshHours);
  if (edit.newAppsShare && *edit.newAppsShare != board.newApps.share)
    edits.push_back(newAppsShareEdit(*edit.newAppsShare));
}

void addTexts(std::vector<LeaderboardEdit>& edits, const LeaderboardConfig& board, const BulkEdit& edit) {
  const auto text = [&](const char* key, const std::optional<std::string>& wanted,
                        const std::string& before) {
    if (wanted && *wanted != before) edits.push_back(textEdit(key, *wanted));
  };
  const auto dayText = [](const std::optional<CalendarDay>& day) {
    return day ? textOfDay(*day) : std::string();
  };
  text("owner", edit.owner, board.owner);
  text("start", edit.start, dayText(board.days.first));
  text("end", edit.end, dayText(board.days.last));
}

/// `edit` made of what the text says now.
template <class Edit>
Result<std::string> then(const std::string& toml, const LeaderboardConfig& board, Edit edit) {
  RW_ASSIGN(const auto now, parseLeaderboardToml(toml, board.name, board.name));
  return edit(toml, now);
}

bool isExcluded(const LeaderboardConfig& board, const std::string& item) {
  return std::ranges::find(board.exclude, item) != board.exclude.end();
}

bool isPinned(const LeaderboardConfig& board, const LeaderboardPin& pin) {
  return !isExcluded(board, pin.item) && std::ranges::any_of(board.pins, [&](const LeaderboardPin& each) {
    return each.item == pin.item && each.slot == pin.slot;
  });
}

Result<std::string> editedText(const LeaderboardText& text, const BulkEdit& edit) {
  const auto source = leaderboardPath(text.name);
  RW_ASSIGN(const auto board, parseLeaderboardToml(text.toml, text.name, source));
  RW_ASSIGN(auto after, withBulkEdit(text.toml, board, edit));
  RW_CHECK(parseLeaderboardToml(after, text.name, source));
  return after;
}

/// Edits the text, and says what that is.
BulkOutcome tryOn(LeaderboardText& text, const BulkEdit& edit) {
  BulkOutcome outcome{.board = text.name};
  auto after = editedText(text, edit);
  if (!after) {
    outcome.error = after.error();
    return outcome;
  }
  const auto path = leaderboardPath(text.name);
  outcome.diff = unifiedDiff(text.toml, *after, {path, path}, 1);
  text.toml = std::move(*after);
  return outcome;
}

std::vector<LeaderboardFinding> newOnes(const std::vector<LeaderboardFinding>& before,
                                        const std::vector<LeaderboardFinding>& after) {
  std::vector<LeaderboardFinding> added;
  for (const auto& finding : after)
    if (std::ranges::find(before, finding.message, &LeaderboardFinding::message) == before.end())
      added.push_back(finding);
  return added;
}

} // namespace

bool BulkEdit::isEmpty() const {
  return !owner && !audience && !condition && !replacement && !slotCount && !halfLifeDays && !refreshHours &&
         !newAppsShare && !start && !end && !excluded && !pin;
}

Result<std::string> withBulkEdit(std::string_view toml, const LeaderboardConfig& board,
                                 const BulkEdit& edit) {
  std::vector<LeaderboardEdit> edits;
  addTexts(edits, board, edit);
  addRules(edits, board, edit);
  addNumbers(edits, board, edit);
  RW_ASSIGN(auto text, withEdits(toml, edits));
  if (edit.excluded && !isExcluded(board, *edit.excluded)) {
    RW_ASSIGN(text, then(text, board, [&](const std::string& now, const LeaderboardConfig& config) {
                return withEdits(now, exclusionEdits(config, *edit.excluded));
              }));
  }
  if (edit.pin && !isPinned(board, *edit.pin)) {
    RW_ASSIGN(text, then(text, board, [&](const std::string& now, const LeaderboardConfig& config) {
                return pinnedAt(now, config, edit.pin->item, edit.pin->slot);
              }));
  }
  return text;
}

Result<std::vector<BulkOutcome>> tryBulkEdit(LeaderboardPreview& preview, std::vector<LeaderboardText> texts,
                                             const std::vector<std::string>& boards, const BulkEdit& edit,
                                             const JobControl& job) {
  RW_ASSIGN(const auto before, preview.look(texts, job));
  std::vector<BulkOutcome> outcomes;
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (std::ranges::find(boards, texts[i].name) == boards.end()) continue;
    outcomes.push_back(tryOn(texts[i], edit));
    numbers.push_back(i);
  }
  RW_ASSIGN(auto after, preview.look(texts, job));
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    outcomes[i].newFindings = newOnes(before[numbers[i]].findings, after[numbers[i]].findings);
    outcomes[i].findings = std::move(after[numbers[i]].findings);
  }
  return outcomes;
}

} // namespace rankwright
