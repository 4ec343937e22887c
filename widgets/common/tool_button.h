#pragma once

#include <QString>

class QAction;
class QToolButton;

namespace rankwright {

/// A small flat button that the Tab key reaches: an icon, and the text beside it. Without text the tooltip is
/// its accessible name too.
QToolButton* makeToolButton(const QString& icon, const QString& text, const QString& toolTip);

/// The same for an action, whose icon, tooltip and state it follows; the action's text is its accessible
/// name.
QToolButton* makeToolButton(QAction* action);

/// The same with the action's text beside its icon.
QToolButton* makeTextButton(QAction* action);

} // namespace rankwright
