#include "widgets/shell/window_commands.h"

#include <QMenu>

namespace rankwright {

void addCommands(CommandRegistry& registry, QMenu& menu, const std::vector<WindowCommand>& commands,
                 QObject* receiver) {
  for (const auto& command : commands) {
    if (command.spec.id.isEmpty()) {
      menu.addSeparator();
      continue;
    }
    auto* action = registry.add(command.spec);
    QObject::connect(action, &QAction::triggered, receiver, command.run);
    menu.addAction(action);
  }
}

} // namespace rankwright
