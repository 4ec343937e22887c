#pragma once

#include "widgets/command/command_registry.h"

#include <QAction>

#include <utility>
#include <vector>

namespace rankwright {

/// The actions of a part of the window, in the order in which they were made.
class ActionList {
public:
  /// `owner` owns the actions, and outlives this.
  explicit ActionList(QObject& owner) : owner_(owner) {}

  /// `icon` is the name of a theme icon, `id` also the action's object name.
  QAction* add(const char* id, const char* icon, const QString& text, const QString& toolTip);

  /// Takes one that keeps its own text, as that of an undo stack, which names the step.
  void adopt(QAction* action, const char* id, const char* icon, const QString& toolTip);

  /// nullptr for no such action.
  QAction* find(const QString& id) const;
  const std::vector<QAction*>& all() const { return actions_; }

  /// Each with what a `CommandRegistry` wants to know of it.
  std::vector<std::pair<QAction*, CommandSpec>> commands(const QString& group) const;

private:
  QObject& owner_;
  std::vector<QAction*> actions_;
};

/// An action that keeps its own text, tool tip and icon; `name` as in `CommandSpec`.
std::pair<QAction*, CommandSpec> commandOf(QAction* action, const QString& group, const QString& icon = {},
                                           const QString& name = {});

} // namespace rankwright
