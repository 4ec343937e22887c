#include "widgets/help/command_spot.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace rankwright {

namespace {

/// The menu bar's entry through which one comes to a menu, however deep it lies.
Spot menuBarSpot(const QMenu* menu, const QWidget& window) {
  const auto bars = window.findChildren<QMenuBar*>();
  for (auto* bar : bars)
    for (auto* entry : bar->actions())
      if (entry->menu() &&
          (entry->menu() == menu || entry->menu()->findChildren<const QMenu*>().contains(menu)))
        return {bar, bar->actionGeometry(entry)};
  return {};
}

Spot spotIn(QObject* carrier, const QAction* action, const QWidget& window) {
  if (auto* bar = qobject_cast<QToolBar*>(carrier))
    return {bar->widgetForAction(const_cast<QAction*>(action)), {}};
  if (auto* menu = qobject_cast<QMenu*>(carrier)) return menuBarSpot(menu, window);
  if (auto* button = qobject_cast<QAbstractButton*>(carrier)) return {button, {}};
  return {};
}

} // namespace

Spot spotOf(const QAction* action, const QWidget& window) {
  Spot best;
  for (auto* carrier : action->associatedObjects()) {
    const auto spot = spotIn(carrier, action, window);
    if (!spot || spot.widget->window() != &window) continue;
    if (qobject_cast<QAbstractButton*>(spot.widget)) return spot;
    best = spot;
  }
  // Pages without content trigger an action by a button that bears its name.
  const auto buttons = window.findChildren<QAbstractButton*>(action->objectName());
  for (auto* button : buttons)
    if (!action->objectName().isEmpty() && button->isVisible()) return {button, {}};
  return best;
}

} // namespace rankwright
