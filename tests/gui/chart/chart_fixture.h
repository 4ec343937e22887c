#pragma once

#include "widgets/chart/chart_panel.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

namespace rankwright {

/// A panel on the screen with the focus in its plot.
struct ShownChart {
  explicit ShownChart(ChartPtr chart) : panel(jobs) {
    panel.resize(700, 500);
    panel.setChart(std::move(chart));
    panel.show();
    panel.activateWindow();
    ready = QTest::qWaitForWindowActive(&panel) && QTest::qWaitFor([this] { return panel.isShowingChart(); });
    plot = panel.plotArea();
    plot->setFocus();
    QTest::qWait(10);
  }

  /// A place in the plot area, as shares from its top left corner.
  QPoint at(double x, double y) const { return {int(plot->width() * x), int(plot->height() * y)}; }

  void key(Qt::Key code, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(plot, code, modifiers); }

  void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
            Qt::KeyboardModifiers keys = {}) {
    QTest::mousePress(plot, button, keys, from);
    send(QEvent::MouseMove, (from + to) / 2, button, keys);
    send(QEvent::MouseMove, to, button, keys);
    QTest::mouseRelease(plot, button, keys, to);
  }

  void hover(QPoint place) { send(QEvent::MouseMove, place, Qt::NoButton, {}); }

  void wheel(QPoint place, int notches, Qt::KeyboardModifiers keys = {}) {
    QWheelEvent event(place, plot->mapToGlobal(QPointF(place)), {}, {0, 120 * notches}, Qt::NoButton, keys,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(plot, &event);
  }

  void send(QEvent::Type type, QPoint place, Qt::MouseButton button, Qt::KeyboardModifiers keys) {
    QMouseEvent event(type, place, plot->mapToGlobal(QPointF(place)), Qt::NoButton, button, keys);
    QApplication::sendEvent(plot, &event);
  }

  JobRunner jobs;
  ChartPanel panel;
  QWidget* plot = nullptr;
  bool ready = false;
};

} // namespace rankwright
