#include "widgets/common/muted_label.h"

#include "widgets/common/theme.h"

#include <QEvent>
#include <QGuiApplication>

namespace rankwright {

MutedLabel::MutedLabel(QWidget* parent) : WrappedLabel(parent) {
  applyTheme();
}

MutedLabel::MutedLabel(const QString& text, QWidget* parent) : WrappedLabel(text, parent) {
  applyTheme();
}

void MutedLabel::changeEvent(QEvent* event) {
  // A window has many of them, most of which are hidden and have time until they are shown.
  if (event->type() == QEvent::PaletteChange && isVisible()) applyTheme();
  WrappedLabel::changeEvent(event);
}

void MutedLabel::showEvent(QShowEvent* event) {
  applyTheme();
  WrappedLabel::showEvent(event);
}

void MutedLabel::applyTheme() {
  const auto& muted = themeOf(QGuiApplication::palette()).muted;
  // Setting a palette sends another PaletteChange.
  if (palette().color(QPalette::WindowText) == muted) return;
  QPalette own;
  own.setColor(QPalette::WindowText, muted);
  setPalette(own);
}

} // namespace rankwright
