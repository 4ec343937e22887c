#include "widgets/leaderboards/app_drag_source.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDrag>
#include <QFontMetrics>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>

#include <utility>

namespace rankwright {

namespace {

/// The app's name on a card, which the pointer carries.
QPixmap pictureOf(const QString& name, const QWidget& widget) {
  const QFontMetrics metrics(widget.font());
  const QSize size(metrics.horizontalAdvance(name) + 4 * kUnit, metrics.height() + 2 * kUnit);
  QPixmap picture(size * widget.devicePixelRatioF());
  picture.setDevicePixelRatio(widget.devicePixelRatioF());
  const auto& theme = themeOf(widget.palette());
  picture.fill(theme.accent);
  QPainter painter(&picture);
  painter.fillRect(QRect({}, size).adjusted(1, 1, -1, -1), theme.card);
  painter.setFont(widget.font());
  painter.setPen(widget.palette().color(QPalette::WindowText));
  painter.drawText(QRect({}, size), Qt::AlignCenter, name);
  return picture;
}

} // namespace

AppDragSource::AppDragSource(QAbstractScrollArea& view, AppAt appAt, NameOf nameOf, QObject* parent)
    : QObject(parent), view_(view), appAt_(std::move(appAt)), nameOf_(std::move(nameOf)) {
  view.viewport()->installEventFilter(this);
}

bool AppDragSource::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
  case QEvent::MouseButtonPress:
  case QEvent::MouseMove:
  case QEvent::MouseButtonRelease:
    return follow(static_cast<const QMouseEvent&>(*event));
  default:
    return QObject::eventFilter(watched, event);
  }
}

/// While an app may be dragged the view does not hear of the pointer's way, on which it would select.
bool AppDragSource::follow(const QMouseEvent& event) {
  if (event.type() == QEvent::MouseButtonPress) {
    pressedAt_ = event.position().toPoint();
    const auto mayDrag = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier;
    pressed_ = mayDrag ? appAt_(pressedAt_) : std::nullopt;
    return false;
  }
  if (event.type() == QEvent::MouseButtonRelease || !event.buttons().testFlag(Qt::LeftButton))
    pressed_.reset();
  if (!pressed_) return false;
  const auto way = (event.position().toPoint() - pressedAt_).manhattanLength();
  if (way >= QApplication::startDragDistance()) drag(*std::exchange(pressed_, std::nullopt));
  return true;
}

void AppDragSource::drag(const DraggedApp& app) {
  emit started(app);
  auto* drag = new QDrag(view_.viewport());
  drag->setMimeData(mimeOf(app).release());
  drag->setPixmap(pictureOf(nameOf_(app.item), view_));
  drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
  endPress();
  emit ended();
}

/// The button was let go elsewhere; the view believes it is still down.
void AppDragSource::endPress() {
  QMouseEvent release(QEvent::MouseButtonRelease, pressedAt_, view_.viewport()->mapToGlobal(pressedAt_),
                      Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
  QCoreApplication::sendEvent(view_.viewport(), &release);
}

} // namespace rankwright
