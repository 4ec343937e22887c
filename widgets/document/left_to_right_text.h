#pragma once

#include <QGraphicsEffect>

namespace rankwright {

/// Lets a widget that paints text without saying in which direction it runs paint it from left to right, in a
/// program that is laid out from right to left as well: its painter would take the direction from the
/// program, mirror brackets and put a full stop in front.
class LeftToRightText final : public QGraphicsEffect {
  Q_OBJECT

public:
  /// The effect is the widget's; it still has to be set.
  explicit LeftToRightText(QWidget& widget);

protected:
  void draw(QPainter* painter) override;

private:
  QWidget& widget_;
};

} // namespace rankwright
