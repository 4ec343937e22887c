#pragma once

#include "widgets/help/target_outline.h"

class QAction;

namespace rankwright {

/// Where an action can be seen in a window: a button, a tool bar's button, or the menu bar's menu that holds
/// it. Empty when nothing visible carries it.
Spot spotOf(const QAction* action, const QWidget& window);

} // namespace rankwright
