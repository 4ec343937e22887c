#include "widgets/simulator/card_frame.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QPainter>
#include <QPixmapCache>
#include <QStyleOptionViewItem>

namespace rankwright {

namespace {

constexpr int kRadius = 2 * kUnit;

/// A circle of the frame's radius, whose quarters are the corners of a card: rounded outlines take long to
/// work out.
QPixmap cornersPicture(const QColor& fill, const QPen& pen, double scale) {
  const auto key = QStringLiteral("rankwright-card-%1-%2-%3-%4")
                       .arg(fill.rgba())
                       .arg(pen.color().rgba())
                       .arg(pen.width())
                       .arg(scale);
  QPixmap picture;
  if (QPixmapCache::find(key, &picture)) return picture;
  picture = QPixmap(QSize(2 * kRadius, 2 * kRadius) * scale);
  picture.setDevicePixelRatio(scale);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(fill);
  painter.setPen(pen);
  const auto inset = pen.widthF() / 2;
  painter.drawEllipse(QRectF(0, 0, 2 * kRadius, 2 * kRadius).adjusted(inset, inset, -inset, -inset));
  painter.end();
  QPixmapCache::insert(key, picture);
  return picture;
}

void drawCorners(QPainter* painter, const QRect& frame, const QPixmap& corners) {
  const auto scale = corners.devicePixelRatio();
  for (const auto right : {0, 1})
    for (const auto bottom : {0, 1})
      painter->drawPixmap(
          QRectF(right ? frame.right() + 1 - kRadius : frame.left(),
                 bottom ? frame.bottom() + 1 - kRadius : frame.top(), kRadius, kRadius),
          corners,
          QRectF(right * kRadius * scale, bottom * kRadius * scale, kRadius * scale, kRadius * scale));
}

void drawSides(QPainter* painter, const QRect& frame, const QPen& pen) {
  const auto line = pen.width();
  const auto across = frame.adjusted(kRadius, 0, -kRadius, 0);
  const auto down = frame.adjusted(0, kRadius, 0, -kRadius);
  painter->fillRect(across.left(), frame.top(), across.width(), line, pen.color());
  painter->fillRect(across.left(), frame.bottom() + 1 - line, across.width(), line, pen.color());
  painter->fillRect(frame.left(), down.top(), line, down.height(), pen.color());
  painter->fillRect(frame.right() + 1 - line, down.top(), line, down.height(), pen.color());
}

// Accent and border are nearly the same with high contrast: there only the width tells the selected card.
int frameWidth(bool selected, bool focused, const QPalette& palette) {
  return (focused ? 2 : 1) + (selected && isHighContrast(palette) ? 2 : 0);
}

} // namespace

void drawCardFrame(QPainter* painter, const QRect& frame, const QStyleOptionViewItem& option) {
  const auto& theme = themeOf(option.palette);
  const auto selected = option.state.testFlag(QStyle::State_Selected);
  const auto focused = option.state.testFlag(QStyle::State_HasFocus);
  const auto hovered = option.state.testFlag(QStyle::State_MouseOver);
  const auto& fill = selected ? theme.cardSelected : hovered ? theme.cardHovered : theme.card;
  const QPen pen(selected || focused ? theme.accent : theme.border,
                 frameWidth(selected, focused, option.palette));
  const auto strip = QRect(frame.left() + kRadius, frame.top(), frame.width() - 2 * kRadius, kRadius);
  painter->fillRect(strip, fill);
  painter->fillRect(frame.adjusted(0, kRadius, 0, -kRadius), fill);
  painter->fillRect(strip.translated(0, frame.height() - kRadius), fill);
  drawSides(painter, frame, pen);
  drawCorners(painter, frame, cornersPicture(fill, pen, painter->device()->devicePixelRatioF()));
}

} // namespace rankwright
