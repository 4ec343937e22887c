#include "widgets/command/palette_commands.h"

#include "widgets/command/command_registry.h"
#include "widgets/command/fuzzy_match.h"
#include "widgets/command/palette_history.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace rankwright {

namespace {

struct Candidate {
  QAction* action = nullptr;
  FuzzyMatch match;
  int recency = 0; ///< 0 for the last used
  int group = 0;   ///< in the order the groups first appear
};

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::PaletteCommands)
};

std::vector<QAction*> offered(const CommandRegistry& registry, const QAction* hidden) {
  std::vector<QAction*> actions;
  QSet<QString> seen;
  for (const auto* each : registry.commands()) {
    const auto id = each->objectName();
    if (seen.contains(id)) continue;
    seen.insert(id);
    auto* action = registry.find(id);
    if (action != hidden && action->isVisible() && !action->isSeparator()) actions.push_back(action);
  }
  return actions;
}

std::vector<Candidate> candidates(const CommandRegistry& registry, const PaletteHistory& history,
                                  const FuzzyQuery& query, const QAction* hidden) {
  std::vector<Candidate> found;
  QStringList groups;
  for (auto* action : offered(registry, hidden)) {
    const auto group = registry.groupOf(action);
    if (!groups.contains(group)) groups << group;
    // The id is English in every language.
    auto match =
        query.match({foldText(registry.nameOf(action)), foldText(group), foldText(action->objectName())});
    if (match)
      found.push_back({action, std::move(*match), history.rank(action->objectName()),
                       static_cast<int>(groups.indexOf(group))});
  }
  return found;
}

/// Smaller is better.
auto orderOf(const Candidate& candidate, bool byGroup) {
  return std::tuple(!candidate.match.plain, candidate.recency, byGroup ? candidate.group : 0,
                    -candidate.match.score);
}

QString detailOf(const CommandRegistry& registry, const QAction* action) {
  if (!action->isEnabled()) return registry.toolTipOf(action);
  const auto group = registry.groupOf(action);
  if (!action->isCheckable()) return group;
  const auto state = action->isChecked()
                         ? Texts::tr("%1, on", "a group of commands and the state of one of them")
                         : Texts::tr("%1, off", "a group of commands and the state of one of them");
  return state.arg(group);
}

PaletteRow rowOf(const CommandRegistry& registry, Candidate candidate) {
  auto* action = candidate.action;
  return {.title = registry.nameOf(action),
          .detail = detailOf(registry, action),
          .shortcut = action->shortcut().toString(QKeySequence::NativeText),
          .icon = action->icon(),
          .matched = std::move(candidate.match.positions),
          .enabled = action->isEnabled(),
          .command = action};
}

} // namespace

PaletteRows findCommands(const CommandRegistry& registry, const PaletteHistory& history, const QString& query,
                         const QAction* hidden) {
  const FuzzyQuery words(query);
  auto found = candidates(registry, history, words, hidden);
  std::ranges::stable_sort(found, {},
                           [&](const Candidate& candidate) { return orderOf(candidate, words.isEmpty()); });
  PaletteRows rows;
  for (auto& candidate : found)
    rows.push_back(rowOf(registry, std::move(candidate)));
  return rows;
}

} // namespace rankwright
