#pragma once

class QWidget;

namespace rankwright {

/// Shows a window of its own before the others and gives it the keys.
void showInFront(QWidget& window);

} // namespace rankwright
