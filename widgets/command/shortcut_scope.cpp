#include "widgets/command/shortcut_scope.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace rankwright {

namespace {

bool isLocal(const QAction& action) {
  return action.shortcutContext() == Qt::WidgetShortcut ||
         action.shortcutContext() == Qt::WidgetWithChildrenShortcut;
}

/// Whether the focus at `place` reaches a shortcut that `carrier` carries.
bool reaches(const QWidget* place, const QWidget* carrier, const QAction& action) {
  if (place == carrier) return true;
  return action.shortcutContext() == Qt::WidgetWithChildrenShortcut && carrier->isAncestorOf(place);
}

bool carriersMeet(const QWidget* a, const QAction& actionA, const QWidget* b, const QAction& actionB) {
  // The innermost of two nested carriers is a place that reaches both, if any does.
  return reaches(a, b, actionB) || reaches(b, a, actionA);
}

std::vector<const QWidget*> carriers(const QAction& action) {
  std::vector<const QWidget*> widgets;
  for (const auto* object : action.associatedObjects())
    if (const auto* widget = qobject_cast<const QWidget*>(object)) widgets.push_back(widget);
  return widgets;
}

} // namespace

bool sequencesMeet(const QKeySequence& a, const QKeySequence& b) {
  if (a.isEmpty() || b.isEmpty()) return false;
  return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

bool scopesMeet(const QAction& a, const QAction& b) {
  if (!isLocal(a) || !isLocal(b)) return true;
  const auto others = carriers(b);
  return std::ranges::any_of(carriers(a), [&](const QWidget* mine) {
    return std::ranges::any_of(others, [&](const QWidget* other) { return carriersMeet(mine, a, other, b); });
  });
}

} // namespace rankwright
