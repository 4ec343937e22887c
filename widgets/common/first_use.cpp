#include "widgets/common/first_use.h"

#include "widgets/common/step_queue.h"
#include "widgets/common/type_scale.h"

#include <QAbstractButton>
#include <QBackingStore>
#include <QIcon>
#include <QImage>
#include <QLayout>
#include <QPainter>
#include <QPointer>
#include <QScreen>

namespace rankwright {

namespace {

/// What most texts are made of. Letters are drawn once for each font and kept.
void drawLetters(const QFont& font, double scale) {
  QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  QPainter painter(&image);
  painter.setFont(font);
  for (char letter = ' '; letter <= '~'; ++letter)
    painter.drawText(0, 0, QString(QLatin1Char(letter)));
}

void drawIcon(const QAbstractButton& button) {
  const auto mode = button.isEnabled() ? QIcon::Normal : QIcon::Disabled;
  const auto state = button.isChecked() ? QIcon::On : QIcon::Off;
  button.icon().pixmap(button.iconSize(), button.screen()->devicePixelRatio(), mode, state);
}

} // namespace

void prepareFirstUse(const QWidget& window) {
  for (const auto& font : {bodyFont(), strongFont(), smallFont(), titleFont()})
    drawLetters(font, window.screen()->devicePixelRatio());
  for (const auto* button : window.findChildren<QAbstractButton*>())
    if (button->isVisibleTo(&window) && !button->icon().isNull()) drawIcon(*button);
}

void prepareHidden(QWidget& window, StepQueue& turns) {
  for (auto* part : window.findChildren<QWidget*>()) {
    if (part->isVisibleTo(&window) || part->isWindow()) continue;
    turns.add([part = QPointer<QWidget>(part)] {
      if (!part) return;
      part->ensurePolished();
      if (part->layout()) part->layout()->activate();
      if (const auto* button = qobject_cast<const QAbstractButton*>(part.data())) drawIcon(*button);
    });
  }
}

void prepareGround(const QWidget& window) {
  auto* store = window.backingStore();
  if (!store) return;
  store->resize(window.size());
  store->beginPaint(window.rect());
  QPainter(store->paintDevice()).fillRect(window.rect(), window.palette().color(QPalette::Window));
  store->endPaint();
}

} // namespace rankwright
