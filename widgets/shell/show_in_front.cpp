#include "widgets/shell/show_in_front.h"

#include <QWidget>

namespace rankwright {

void showInFront(QWidget& window) {
  // What has just opened is in front; not every platform can raise, and those say so on standard error.
  if (window.isVisible()) window.raise();
  window.show();
  window.activateWindow();
}

} // namespace rankwright
