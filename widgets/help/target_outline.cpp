#include "widgets/help/target_outline.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>

namespace rankwright {

namespace {

constexpr int kFrame = kUnit / 2; ///< pixels of the line
constexpr int kBlinkMilliseconds = 1600;

} // namespace

QRect Spot::inWindow() const {
  if (!widget) return {};
  const auto own = area.isNull() ? widget->rect() : area;
  return {widget->mapTo(widget->window(), own.topLeft()), own.size()};
}

TargetOutline::TargetOutline(QWidget* window) : QWidget(window) {
  setObjectName(QStringLiteral("targetOutline"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  blink_.setDuration(kBlinkMilliseconds);
  blink_.setStartValue(1.0);
  blink_.setKeyValueAt(0.25, 0.15);
  blink_.setKeyValueAt(0.5, 1.0);
  blink_.setKeyValueAt(0.75, 0.15);
  blink_.setEndValue(1.0);
  connect(&blink_, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
    opacity_ = value.toReal();
    update();
  });
  connect(&blink_, &QVariantAnimation::finished, this, &QObject::deleteLater);
  hide();
}

void TargetOutline::point(const Spot& spot) {
  watch(false);
  spot_ = spot;
  watch(true);
  follow();
}

void TargetOutline::flash(const Spot& spot) {
  point(spot);
  blink_.start();
}

void TargetOutline::watch(bool on) {
  for (auto* widget = spot_.widget.data(); widget;
       widget = widget->isWindow() ? nullptr : widget->parentWidget())
    on ? widget->installEventFilter(this) : widget->removeEventFilter(this);
}

void TargetOutline::follow() {
  setVisible(bool(spot_));
  if (!spot_) return;
  setGeometry(
      spot_.inWindow().adjusted(-kFrame, -kFrame, kFrame, kFrame).intersected(parentWidget()->rect()));
  raise();
}

bool TargetOutline::eventFilter(QObject*, QEvent* event) {
  const auto type = event->type();
  if (type == QEvent::Move || type == QEvent::Resize || type == QEvent::Show || type == QEvent::Hide)
    follow();
  return false;
}

void TargetOutline::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setOpacity(opacity_);
  painter.setPen(QPen(themeOf(QGuiApplication::palette()).accent, kFrame));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kUnit, kUnit);
}

} // namespace rankwright
