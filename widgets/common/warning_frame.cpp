#include "widgets/common/warning_frame.h"

#include "widgets/common/theme.h"

#include <QEvent>
#include <QGuiApplication>

namespace rankwright {

WarningFrame::WarningFrame(QWidget* parent) : QFrame(parent) {
  setAutoFillBackground(true);
  applyTheme();
}

void WarningFrame::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) applyTheme();
  QFrame::changeEvent(event);
}

void WarningFrame::applyTheme() {
  const auto& theme = themeOf(QGuiApplication::palette());
  // Setting a palette sends another PaletteChange.
  if (palette().color(QPalette::Window) == theme.warning) return;
  QPalette own;
  own.setColor(QPalette::Window, theme.warning);
  own.setColor(QPalette::WindowText, theme.warningText);
  own.setColor(QPalette::ButtonText, theme.warningText);
  setPalette(own);
}

} // namespace rankwright
