#include "widgets/experiments/trust_light_icon.h"

#include "widgets/common/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>
#include <numbers>

namespace rankwright {

namespace {

/// Okabe and Ito's bluish green, orange and vermillion.
QColor colourOf(TrustLight light, bool dark) {
  switch (light) {
  case TrustLight::Red:
    return dark ? QColor(0xff, 0x7f, 0x3f) : QColor(0xc0, 0x45, 0x00);
  case TrustLight::Yellow:
    return dark ? QColor(0xf0, 0xb4, 0x2f) : QColor(0xb0, 0x78, 0x00);
  default:
    return dark ? QColor(0x2f, 0xc8, 0x98) : QColor(0x00, 0x80, 0x5c);
  }
}

QPolygonF regular(const QRectF& box, int corners, double turn) {
  QPolygonF polygon;
  for (int i = 0; i < corners; ++i) {
    const auto angle = 2 * std::numbers::pi * (i + turn) / corners - std::numbers::pi / 2;
    polygon << box.center() + QPointF(std::cos(angle), std::sin(angle)) * box.width() / 2;
  }
  return polygon;
}

QPainterPath signOf(TrustLight light) {
  QPainterPath sign;
  if (light == TrustLight::Green) {
    sign.moveTo(4.7, 8.3);
    sign.lineTo(7, 10.6);
    sign.lineTo(11.3, 5.8);
  } else if (light == TrustLight::Yellow) {
    sign.moveTo(8, 6);
    sign.lineTo(8, 9.4);
    sign.moveTo(8, 11.4);
    sign.lineTo(8, 11.5);
  } else {
    sign.moveTo(5.5, 5.5);
    sign.lineTo(10.5, 10.5);
    sign.moveTo(10.5, 5.5);
    sign.lineTo(5.5, 10.5);
  }
  return sign;
}

void drawShape(QPainter& painter, TrustLight light) {
  const QRectF box(1, 1, 14, 14);
  if (light == TrustLight::Green) return painter.drawEllipse(box);
  if (light == TrustLight::Red) return void(painter.drawPolygon(regular(box, 8, 0.5)));
  painter.drawPolygon(QPolygonF() << QPointF(8, 1.5) << QPointF(15.2, 14.2) << QPointF(0.8, 14.2));
}

/// Sharp at any size.
class LightEngine final : public QIconEngine {
public:
  LightEngine(TrustLight light, bool dark) : light_(light), dark_(dark) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 16.0, rect.height() / 16.0);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colourOf(light_, dark_));
    drawShape(*painter, light_);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(dark_ ? Qt::black : Qt::white, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(signOf(light_));
    painter->restore();
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap picture(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(&painter, {{}, size}, mode, state);
    return picture;
  }

  QIconEngine* clone() const override { return new LightEngine(*this); }

private:
  TrustLight light_;
  bool dark_;
};

} // namespace

QIcon trustLightIcon(TrustLight light, const QPalette& palette) {
  return QIcon(new LightEngine(light, isDark(palette)));
}

} // namespace rankwright
