#pragma once

#include <QPointer>
#include <QVariantAnimation>
#include <QWidget>

namespace rankwright {

/// A part of the window to point at: a widget, or a rectangle in it.
struct Spot {
  QPointer<QWidget> widget;
  QRect area; ///< in the widget; the whole of it when null

  explicit operator bool() const { return widget && widget->isVisible(); }
  /// The place in the coordinates of the widget's window.
  QRect inWindow() const;
};

/// A frame in the accent colour around a spot, above everything in its window; it lets every event through
/// and follows the spot when that moves.
class TargetOutline final : public QWidget {
  Q_OBJECT

public:
  explicit TargetOutline(QWidget* window);

  /// Frames the spot until told otherwise; an empty spot hides the frame.
  void point(const Spot& spot);
  /// Frames the spot, lets the frame blink twice, and deletes itself.
  void flash(const Spot& spot);

  const Spot& spot() const { return spot_; }

  bool eventFilter(QObject* watched, QEvent* event) override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void watch(bool on);
  void follow();

  Spot spot_;
  QVariantAnimation blink_;
  qreal opacity_ = 1;
};

} // namespace rankwright
