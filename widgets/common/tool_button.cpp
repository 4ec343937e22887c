#include "widgets/common/tool_button.h"

#include <QAction>
#include <QIcon>
#include <QToolButton>

namespace rankwright {

namespace {

QToolButton* makeFlatButton() {
  auto* button = new QToolButton;
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::StrongFocus);
  return button;
}

} // namespace

QToolButton* makeToolButton(const QString& icon, const QString& text, const QString& toolTip) {
  auto* button = makeFlatButton();
  button->setIcon(QIcon::fromTheme(icon));
  button->setText(text);
  button->setToolTip(toolTip);
  if (text.isEmpty())
    button->setAccessibleName(toolTip);
  else
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  return button;
}

QToolButton* makeToolButton(QAction* action) {
  auto* button = makeFlatButton();
  button->setDefaultAction(action);
  button->setAccessibleName(action->text());
  return button;
}

QToolButton* makeTextButton(QAction* action) {
  auto* button = makeToolButton(action);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  return button;
}

} // namespace rankwright
