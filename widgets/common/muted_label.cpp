#include "widgets/common/muted_label.h"

#include "widgets/common/theme.h"

#include <QEvent>
#include <QGuiApplication>

namespace rankwright {

MutedLabel::MutedLabel(QWidget* parent) : QLabel(parent) {
  applyTheme();
}

MutedLabel::MutedLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
  applyTheme();
}

void MutedLabel::changeEvent(QEvent* event) {
  // Our own setPalette sends PaletteChange; only the application's counts.
  if (event->type() == QEvent::ApplicationPaletteChange) applyTheme();
  QLabel::changeEvent(event);
}

void MutedLabel::applyTheme() {
  auto colors = QGuiApplication::palette();
  colors.setColor(QPalette::WindowText, themeOf(colors).muted);
  setPalette(colors);
}

} // namespace rankwright
