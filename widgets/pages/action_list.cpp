#include "widgets/pages/action_list.h"

#include <algorithm>

namespace rankwright {

QAction* ActionList::add(const char* id, const char* icon, const QString& text, const QString& toolTip) {
  auto* action = new QAction(text, &owner_);
  adopt(action, id, icon, toolTip);
  return action;
}

void ActionList::adopt(QAction* action, const char* id, const char* icon, const QString& toolTip) {
  action->setObjectName(QLatin1String(id));
  action->setIcon(QIcon::fromTheme(QLatin1String(icon)));
  action->setToolTip(toolTip);
  actions_.push_back(action);
}

QAction* ActionList::find(const QString& id) const {
  const auto found = std::ranges::find_if(actions_, [&id](auto* each) { return each->objectName() == id; });
  return found == actions_.end() ? nullptr : *found;
}

std::vector<std::pair<QAction*, CommandSpec>> ActionList::commands(const QString& group) const {
  std::vector<std::pair<QAction*, CommandSpec>> all;
  for (auto* action : actions_)
    all.push_back(commandOf(action, group));
  return all;
}

std::pair<QAction*, CommandSpec> commandOf(QAction* action, const QString& group, const QString& icon,
                                           const QString& name) {
  return {
      action,
      CommandSpec{
          .id = action->objectName(), .text = {}, .toolTip = {}, .icon = icon, .group = group, .name = name}};
}

} // namespace rankwright
