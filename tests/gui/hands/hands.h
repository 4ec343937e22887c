#pragma once

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>
#include <QWindow>

/// What a person's hands do. Keys enter at the window that has the focus and find their way as on a desktop:
/// through pop-ups, shortcuts and whatever has the focus.
namespace rankwright::hands {

inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
  QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
}

inline void type(const QString& text) {
  for (const auto letter : text)
    QTest::keyClick(QGuiApplication::focusWindow(), letter.toLatin1());
}

/// The Menu key: platforms turn it into this event for what has the focus.
inline QMenu* askForMenu() {
  auto* focused = QApplication::focusWidget();
  const auto place = focused->rect().center();
  QContextMenuEvent asked(QContextMenuEvent::Keyboard, place, focused->mapToGlobal(place));
  QApplication::sendEvent(focused, &asked);
  return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

/// The right button on a widget.
inline QMenu* askForMenu(QWidget& widget, const QPoint& place) {
  QTest::mouseClick(&widget, Qt::RightButton, {}, place);
  QContextMenuEvent asked(QContextMenuEvent::Mouse, place, widget.mapToGlobal(place));
  QApplication::sendEvent(&widget, &asked);
  return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

/// Goes down the open menu to an entry (named without its mnemonic) and takes it. False when it is not there.
inline bool choose(QMenu* menu, const QString& entry) {
  if (!menu) return false;
  for (qsizetype i = 0; i <= menu->actions().size(); ++i) {
    const auto* active = menu->activeAction();
    if (active && active->text().remove(QLatin1Char('&')) == entry) {
      press(Qt::Key_Return);
      return true;
    }
    press(Qt::Key_Down);
  }
  return false;
}

} // namespace rankwright::hands
