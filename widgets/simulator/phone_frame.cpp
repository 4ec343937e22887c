#include "widgets/simulator/phone_frame.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QPainter>

namespace rankwright {

namespace {

// In pixels of the phone: a page 304 wide and 540 high below its head.
constexpr int kBezel = 8;
constexpr int kHead = 44;
constexpr int kChin = 16;
constexpr int kRadius = 24;
constexpr QSize kScreen(304, 540);
constexpr QSize kPhone(kScreen.width() + 2 * kBezel, kScreen.height() + kHead + kBezel + kChin);

} // namespace

PhoneFrame::PhoneFrame(QWidget* screen, QWidget* parent) : QWidget(parent), screen_(screen) {
  screen_->setParent(this);
  setScale(1);
}

void PhoneFrame::setScale(double scale) {
  scale_ = scale;
  setFixedSize((QSizeF(kPhone) * scale).toSize());
  const auto head = headRect();
  screen_->setGeometry(head.left(), head.bottom() + 1, head.width(), qRound(kScreen.height() * scale));
  update();
}

QRect PhoneFrame::headRect() const {
  const auto bezel = qRound(kBezel * scale_);
  return {bezel, bezel, qRound(kScreen.width() * scale_), qRound(kHead * scale_)};
}

void PhoneFrame::paintEvent(QPaintEvent*) {
  const auto& theme = themeOf(palette());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.border, 2));
  painter.setBrush(palette().base());
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius * scale_, kRadius * scale_);
  auto font = strongFont();
  font.setPointSizeF(font.pointSizeF() * scale_);
  painter.setFont(font);
  painter.setPen(palette().color(QPalette::Text));
  painter.drawText(headRect(), Qt::AlignCenter, tr("Guess You Like"));
  painter.setPen(QPen(theme.border, 1));
  painter.drawLine(headRect().bottomLeft(), headRect().bottomRight());
  const auto bar = QSizeF(96, 4) * scale_;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.muted);
  painter.drawRoundedRect(QRectF({(width() - bar.width()) / 2, height() - 12 * scale_}, bar), 2 * scale_,
                          2 * scale_);
}

} // namespace rankwright
