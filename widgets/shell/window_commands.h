#pragma once

#include "widgets/command/command_registry.h"

#include <QKeySequence>

#include <functional>

class QMenu;

namespace rankwright {

/// One line of a table of commands: what it is and what it does.
struct WindowCommand {
  CommandSpec spec;
  std::function<void()> run;
};

/// Registers the commands and puts them into the menu, in their order; an entry without an id is a separator.
void addCommands(CommandRegistry& registry, QMenu& menu, const std::vector<WindowCommand>& commands,
                 QObject* receiver);

} // namespace rankwright
