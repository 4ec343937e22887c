#include "core/leaderboard/leaderboard_reasons.h"

#include "core/leaderboard/expression_parts.h"
#include "core/pipeline/constraint_plan.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

Result<std::vector<std::string>> failedParts(LeaderboardColumns& columns, const LeaderboardConfig& board,
                                             ItemId item) {
  std::vector<std::string> failed;
  for (auto& part : conjunctsOf(board.candidates.text)) {
    RW_ASSIGN(const auto met, columns.meets(item, {part, board.candidates.place}, signalSettingsOf(board)));
    if (!met.value_or(false)) failed.push_back(std::move(part));
  }
  return failed;
}

bool haveSameValue(const Column& column, ItemId a, ItemId b) {
  if (column.isMissing(a.value()) || column.isMissing(b.value())) return false;
  if (column.type() == ValueType::Int64) return column.int64At(a.value()) == column.int64At(b.value());
  return column.codeAt(a.value()) == column.codeAt(b.value());
}

/// The first constraint of which as many items like this one stand in the list as it allows.
std::string fullConstraint(const ConstraintPlan& plan, const LeaderboardList& list, ItemId item) {
  for (std::size_t i = 0; i < plan.spreads().size(); ++i) {
    const auto& config = plan.constraints()[plan.spreads()[i].constraint].config;
    const auto alike = std::ranges::count_if(list.entries, [&](const LeaderboardEntry& entry) {
      return haveSameValue(*plan.columns()[i], entry.item, item);
    });
    if (alike >= static_cast<std::ptrdiff_t>(config.most)) return config.name;
  }
  return {};
}

Result<Absence> whyNotByScore(LeaderboardColumns& columns, const LeaderboardConfig& board,
                              const LeaderboardList& list, ItemId item, const JobControl& job) {
  const ScoredItem scored{item, (*list.scores)[item.value()]};
  Absence absence;
  if (scored.hasScore()) absence.score = scored.score;
  const auto excluded = excludedItems(board, *columns.sources().items);
  RW_ASSIGN(const auto before, countBefore({{list.flags.get()}, excluded}, *list.scores, scored, job));
  absence.rank = before + 1;
  if (list.lastRanked && goesBefore(scored, *list.lastRanked)) {
    absence.reason = AbsenceReason::Constraint;
    RW_ASSIGN(const auto plan, ConstraintPlan::compile(board.constraints, *columns.sources().rules,
                                                       columns.inputs(), *columns.sources().items));
    absence.constraint = fullConstraint(plan, list, item);
    return absence;
  }
  absence.reason = scored.hasScore() ? AbsenceReason::BelowCut : AbsenceReason::NoScore;
  if (list.lastRanked && list.lastRanked->hasScore()) absence.neededScore = list.lastRanked->score;
  return absence;
}

std::string textOf(const std::optional<float>& number) {
  return number ? fmt::format("{:.6g}", *number) : "missing";
}

Result<std::string> valueText(LeaderboardColumns& columns, const LeaderboardConfig& board, ItemId item,
                              const std::string& name) {
  if (columns.sources().items->features().find(name))
    return toText(columns.sources().items->valueAt(item, name));
  RW_ASSIGN(const auto value, columns.valueOf(item, {name, board.order.place}, signalSettingsOf(board)));
  return textOf(value);
}

} // namespace

Result<Absence> whyNotOnBoard(LeaderboardColumns& columns, const LeaderboardConfig& board,
                              const LeaderboardList& list, ItemId item, const JobControl& job) {
  const auto& sources = columns.sources();
  if (item.value() >= sources.items->size())
    return fail(ErrorKind::InvalidArgument, "the items have no such row: {}", item.value());
  if (const auto slot = list.slotOf(item)) return Absence{.slot = slot};
  if ((*sources.servable)[item.value()] == 0) return Absence{.reason = AbsenceReason::Withdrawn};
  if (std::ranges::binary_search(excludedItems(board, *sources.items), item))
    return Absence{.reason = AbsenceReason::Excluded};
  if ((*list.flags)[item.value()] == 0) {
    Absence absence{.reason = AbsenceReason::FailsRule};
    RW_ASSIGN(absence.failedParts, failedParts(columns, board, item));
    return absence;
  }
  if (!list.scores) return Absence{.reason = AbsenceReason::NoOrder};
  return whyNotByScore(columns, board, list, item, job);
}

std::string describe(const Absence& absence) {
  switch (absence.reason) {
  case AbsenceReason::None:
    return fmt::format("It stands at slot {}.", absence.slot);
  case AbsenceReason::Withdrawn:
    return "The catalogue has no such app any more.";
  case AbsenceReason::Excluded:
    return "The board excludes it.";
  case AbsenceReason::FailsRule:
    return fmt::format("It does not meet the rule: {}", fmt::join(absence.failedParts, " & "));
  case AbsenceReason::NoOrder:
    return "The board has no order: only pins and the fallback stand there.";
  case AbsenceReason::NoScore:
    return "The order gives it no number, and candidates with one come first.";
  case AbsenceReason::BelowCut:
    return fmt::format("Its score {} makes it number {}; the last one by rank has {}.", textOf(absence.score),
                       absence.rank, textOf(absence.neededScore));
  case AbsenceReason::Constraint:
    break;
  }
  return fmt::format("Its score {} makes it number {}, but too many like it stand there: {}",
                     textOf(absence.score), absence.rank,
                     absence.constraint.empty() ? "a constraint" : absence.constraint);
}

Result<ScoreBreakdown> explainScore(LeaderboardColumns& columns, const LeaderboardConfig& board,
                                    ItemId item) {
  ScoreBreakdown breakdown;
  if (board.order.empty()) return breakdown;
  const auto settings = signalSettingsOf(board);
  RW_ASSIGN(breakdown.score, columns.valueOf(item, board.order, settings));
  for (const auto& term : summandsOf(board.order.text)) {
    RW_ASSIGN(auto value, columns.valueOf(item, {term.text, board.order.place}, settings));
    if (value && term.subtracted) value = -*value;
    breakdown.terms.push_back({(term.subtracted ? "-" : "") + term.text, textOf(value)});
  }
  for (const auto& name : referencesOf(board.order)) {
    auto value = valueText(columns, board, item, name);
    breakdown.inputs.push_back({name, value.value_or("no number")});
  }
  return breakdown;
}

} // namespace rankwright
