#include "widgets/common/first_use.h"

#include "widgets/common/elided_text.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/type_scale.h"

#include <QAbstractButton>
#include <QAction>
#include <QBackingStore>
#include <QIcon>
#include <QImage>
#include <QLabel>
#include <QLayout>
#include <QMenuBar>
#include <QPainter>
#include <QPointer>
#include <QScreen>
#include <QTabBar>

#include <algorithm>
#include <functional>

namespace rankwright {

namespace {

/// What most texts are made of. Letters are drawn once for each font and kept; one Chinese sign opens the
/// font that has them.
QString usualLetters() {
  QString letters = QStringLiteral("–…·×→▲▼★中");
  for (char letter = ' '; letter <= '~'; ++letter)
    letters += QLatin1Char(letter);
  return letters;
}

template <class Texts>
void drawTexts(const Texts& texts, const QFont& font, double scale) {
  QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  QPainter painter(&image);
  painter.setFont(font);
  for (const auto& text : texts)
    painter.drawText(0, 0, text);
}

QStringList textsOf(const QWidget& widget) {
  QStringList texts;
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) texts << label->text();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) texts << button->text();
  if (qobject_cast<const QMenuBar*>(&widget) != nullptr)
    for (const auto* action : widget.actions())
      texts << action->text();
  if (const auto* bar = qobject_cast<const QTabBar*>(&widget))
    for (int tab = 0; tab < bar->count(); ++tab)
      texts << bar->tabText(tab);
  return texts;
}

bool hasUnusualLetters(const QString& text) {
  constexpr char16_t kLastUsual = '~';
  return std::ranges::any_of(text, [](QChar letter) { return letter.unicode() > kLastUsual; });
}

/// Signs of a language that has thousands of them.
void drawUnusualTexts(const QWidget& widget) {
  auto texts = textsOf(widget);
  texts.removeIf(std::not_fn(hasUnusualLetters));
  if (!texts.isEmpty()) drawTexts(texts, widget.font(), widget.screen()->devicePixelRatio());
}

/// For what is enabled and what is not, since a button may well change before it is seen.
void drawIcon(const QAbstractButton& button) {
  const auto state = button.isChecked() ? QIcon::On : QIcon::Off;
  for (const auto mode : {QIcon::Normal, QIcon::Disabled})
    button.icon().pixmap(button.iconSize(), button.screen()->devicePixelRatio(), mode, state);
}

} // namespace

void prepareFirstUse(const QWidget& window) {
  const auto scale = window.screen()->devicePixelRatio();
  for (const auto& font : {bodyFont(), strongFont(), smallFont(), titleFont()}) {
    drawTexts(usualLetters(), font, scale);
    drawTexts(usualLetters(), listFont(font), scale);
  }
  for (const auto* part : window.findChildren<QWidget*>()) {
    if (!part->isVisibleTo(&window)) continue;
    drawUnusualTexts(*part);
    const auto* button = qobject_cast<const QAbstractButton*>(part);
    if (button && !button->icon().isNull()) drawIcon(*button);
  }
}

void prepareHidden(QWidget& window, StepQueue& turns) {
  for (auto* part : window.findChildren<QWidget*>()) {
    if (part->isVisibleTo(&window) || part->isWindow()) continue;
    turns.add([part = QPointer<QWidget>(part)] {
      if (!part) return;
      part->ensurePolished();
      if (part->layout()) part->layout()->activate();
      drawUnusualTexts(*part);
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
