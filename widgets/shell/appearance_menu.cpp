#include "widgets/shell/appearance_menu.h"

#include <QActionGroup>

namespace rankwright {

AppearanceMenu::AppearanceMenu(Appearance& appearance, QWidget* parent)
    : QMenu(tr("&Appearance"), parent), appearance_(appearance) {
  auto* group = new QActionGroup(this);
  addMode(group, Appearance::Mode::System, tr("As the &system"));
  addMode(group, Appearance::Mode::Light, tr("&Light"));
  addMode(group, Appearance::Mode::Dark, tr("&Dark"));
  connect(this, &QMenu::aboutToShow, this, [this, group] { markCurrent(group); });
}

QAction* AppearanceMenu::addMode(QActionGroup* group, Appearance::Mode mode, const QString& text) {
  auto* action = addAction(text);
  action->setCheckable(true);
  action->setData(QVariant::fromValue(mode));
  group->addAction(action);
  connect(action, &QAction::triggered, this, [this, mode] {
    appearance_.setMode(mode);
    emit chosen();
  });
  return action;
}

void AppearanceMenu::markCurrent(const QActionGroup* group) {
  for (auto* action : group->actions())
    action->setChecked(action->data().value<Appearance::Mode>() == appearance_.mode());
}

} // namespace rankwright
