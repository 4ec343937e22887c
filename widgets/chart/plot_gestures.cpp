#include "widgets/chart/plot_gestures.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <cmath>

namespace rankwright {

namespace {

constexpr double kWheelStep = 0.85; ///< what a notch of the wheel leaves of the range
constexpr double kPanStep = 0.1;
constexpr double kGrip = 5; ///< pixels around a mark's line that grip it

} // namespace

PlotGestures::PlotGestures(PlotCanvas& canvas, PlotZoom& zoom, ChartCursors& cursors)
    : QObject(&canvas), canvas_(canvas), zoom_(zoom), cursors_(cursors) {
  canvas.installEventFilter(this);
}

QRectF PlotGestures::rubberBand() const {
  if (drag_ != Drag::Rectangle) return {};
  const auto area = canvas_.frame().area;
  const auto inside = [&](const QPointF& point) {
    return QPointF(qBound(area.left(), point.x(), area.right()),
                   qBound(area.top(), point.y(), area.bottom()));
  };
  return QRectF(inside(from_), inside(to_)).normalized();
}

bool PlotGestures::eventFilter(QObject*, QEvent* event) {
  if (!canvas_.chart()) return false;
  switch (event->type()) {
  case QEvent::MouseButtonPress:
    return press(static_cast<const QMouseEvent&>(*event));
  case QEvent::MouseMove:
    return move(static_cast<const QMouseEvent&>(*event));
  case QEvent::MouseButtonRelease:
    return release();
  case QEvent::MouseButtonDblClick:
    zoom_.reset();
    return true;
  case QEvent::Wheel:
    return wheel(static_cast<const QWheelEvent&>(*event));
  case QEvent::KeyPress:
    return key(static_cast<const QKeyEvent&>(*event));
  case QEvent::ShortcutOverride:
    return overrides(static_cast<QKeyEvent&>(*event));
  case QEvent::Leave:
    leave();
    return false;
  case QEvent::FocusIn:
  case QEvent::FocusOut:
    canvas_.updateOverlay();
    return false;
  default:
    return false;
  }
}

QPointF PlotGestures::valueAt(const QPointF& pixel) const {
  const auto frame = canvas_.frame();
  return {frame.x.toValue(pixel.x()), frame.y.toValue(pixel.y())};
}

std::optional<CursorMark> PlotGestures::markNear(double pixel) const {
  const auto frame = canvas_.frame();
  for (const auto which : {CursorMark::A, CursorMark::B})
    if (const auto x = cursors_.mark(which); x && std::abs(frame.x.toPixel(*x) - pixel) <= kGrip)
      return which;
  return {};
}

PlotGestures::Drag PlotGestures::dragFor(const QMouseEvent& event) const {
  const auto keys = event.modifiers();
  if (event.button() == Qt::MiddleButton) return Drag::Pan;
  if (event.button() != Qt::LeftButton) return Drag::None;
  if (keys & Qt::ControlModifier) return keys & Qt::ShiftModifier ? Drag::MarkB : Drag::MarkA;
  if (keys & Qt::ShiftModifier) return Drag::Pan;
  const auto mark = markNear(event.position().x());
  if (!mark) return Drag::Rectangle;
  return *mark == CursorMark::A ? Drag::MarkA : Drag::MarkB;
}

bool PlotGestures::press(const QMouseEvent& event) {
  if (!canvas_.frame().area.contains(event.position())) return false;
  drag_ = dragFor(event);
  from_ = to_ = event.position();
  if (drag_ == Drag::Pan) zoom_.begin();
  if (drag_ == Drag::MarkA || drag_ == Drag::MarkB) dragTo(to_);
  return drag_ != Drag::None;
}

bool PlotGestures::move(const QMouseEvent& event) {
  if (drag_ == Drag::None)
    showCursorShape(event.position());
  else
    dragTo(event.position());
  followMouse(event.position());
  return true;
}

void PlotGestures::dragTo(const QPointF& pixel) {
  const auto area = canvas_.frame().area;
  const auto by = pixel - to_;
  to_ = pixel;
  const auto x = valueAt({qBound(area.left(), pixel.x(), area.right()), 0}).x();
  if (drag_ == Drag::Pan) zoom_.panBy(-by.x() / area.width(), by.y() / area.height());
  if (drag_ == Drag::MarkA) cursors_.setMark(CursorMark::A, x);
  if (drag_ == Drag::MarkB) cursors_.setMark(CursorMark::B, x);
  canvas_.updateOverlay();
}

void PlotGestures::followMouse(const QPointF& pixel) {
  const bool inside = canvas_.frame().area.contains(pixel);
  cursors_.setMoving(inside ? std::optional(valueAt(pixel)) : std::nullopt);
}

bool PlotGestures::release() {
  const auto distance = (to_ - from_).manhattanLength();
  const auto band = rubberBand();
  const bool dragged =
      drag_ == Drag::Rectangle && distance >= QGuiApplication::styleHints()->startDragDistance();
  drag_ = Drag::None;
  if (dragged) zoom_.zoomTo(band);
  canvas_.updateOverlay();
  return true;
}

bool PlotGestures::wheel(const QWheelEvent& event) {
  const auto keys = event.modifiers();
  // Some platforms turn the wheel sideways while Shift is held.
  const auto delta = event.angleDelta().y() != 0 ? event.angleDelta().y() : event.angleDelta().x();
  const auto factor = std::pow(kWheelStep, delta / 120.0);
  zoom_.zoomBy(factor, event.position(), {!(keys & Qt::ControlModifier), !(keys & Qt::ShiftModifier)});
  return true;
}

/// Escape ends a drag before it means anything else.
bool PlotGestures::overrides(QKeyEvent& event) const {
  if (drag_ == Drag::None || event.key() != Qt::Key_Escape) return false;
  event.accept();
  return true;
}

bool PlotGestures::key(const QKeyEvent& event) {
  if (event.modifiers() & Qt::ControlModifier) return moveCursorBy(event.key());
  switch (event.key()) {
  case Qt::Key_Left:
    zoom_.panBy(-kPanStep, 0);
    return true;
  case Qt::Key_Right:
    zoom_.panBy(kPanStep, 0);
    return true;
  case Qt::Key_Up:
    zoom_.panBy(0, kPanStep);
    return true;
  case Qt::Key_Down:
    zoom_.panBy(0, -kPanStep);
    return true;
  case Qt::Key_Escape:
    if (drag_ == Drag::None) return false;
    drag_ = Drag::None;
    canvas_.updateOverlay();
    return true;
  default:
    return false;
  }
}

bool PlotGestures::moveCursorBy(int key) {
  if (key == Qt::Key_Left || key == Qt::Key_Right) {
    stepX(key == Qt::Key_Right);
    return true;
  }
  if (key == Qt::Key_Up || key == Qt::Key_Down) {
    stepY(key == Qt::Key_Down);
    return true;
  }
  return false;
}

/// To the closest point of any series that is shown; from outside to the first one that is seen.
void PlotGestures::stepX(bool forward) {
  const auto range = canvas_.ranges().x;
  const auto start = cursors_.moving();
  const auto from = start
                        ? start->x()
                        : std::nextafter(forward ? range.lower : range.upper, forward ? -HUGE_VAL : HUGE_VAL);
  std::optional<double> next;
  for (std::size_t i = 0; i < canvas_.painters().size(); ++i) {
    if (!canvas_.isSeriesVisible(i)) continue;
    const auto x = canvas_.painters()[i]->nextX(from, forward);
    if (x && (!next || (forward ? *x < *next : *x > *next))) next = x;
  }
  if (!next) return;
  const auto frame = canvas_.frame();
  if (*next < range.lower || *next > range.upper)
    zoom_.panBy((frame.x.toPixel(*next) - frame.area.center().x()) / frame.area.width(), 0);
  const auto middle = valueAt(canvas_.frame().area.center()).y();
  cursors_.setMoving(QPointF(*next, start ? start->y() : canvas_.chart()->yLabels.isEmpty() ? middle : 0));
}

void PlotGestures::stepY(bool down) {
  const auto rows = static_cast<double>(canvas_.chart()->yLabels.size());
  if (rows == 0) return;
  const auto start = cursors_.moving().value_or(valueAt(canvas_.frame().area.center()));
  const auto row = cursors_.moving() ? std::round(start.y()) + (down ? 1 : -1) : 0.0;
  cursors_.setMoving(QPointF(start.x(), qBound(0.0, row, rows - 1)));
}

void PlotGestures::leave() {
  cursors_.setMoving({});
}

void PlotGestures::showCursorShape(const QPointF& pixel) {
  canvas_.setCursor(markNear(pixel.x()) ? Qt::SplitHCursor : Qt::ArrowCursor);
}

} // namespace rankwright
