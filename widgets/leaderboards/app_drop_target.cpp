#include "widgets/leaderboards/app_drop_target.h"

#include "widgets/common/theme.h"

#include <QDropEvent>
#include <QPainter>
#include <QWidget>

#include <utility>

namespace rankwright {

namespace {

constexpr int kMarkWidth = 2; // pixels

/// An outline around the place that an app would have.
class DropMark final : public QWidget {
public:
  explicit DropMark(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("dropMark"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setPen(QPen(themeOf(palette()).accent, kMarkWidth));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
  }
};

bool isCopy(const QDropEvent& event) {
  return event.modifiers().testFlag(Qt::ControlModifier);
}

void acceptAs(QDropEvent& event) {
  event.setDropAction(isCopy(event) ? Qt::CopyAction : Qt::MoveAction);
  event.accept();
}

} // namespace

AppDropTarget::AppDropTarget(QWidget& area, PlaceAt placeAt, QObject* parent)
    : QObject(parent), area_(area), placeAt_(std::move(placeAt)), mark_(new DropMark(&area)) {
  area.setAcceptDrops(true);
  area.installEventFilter(this);
}

bool AppDropTarget::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
  case QEvent::DragEnter:
  case QEvent::DragMove:
    follow(static_cast<QDropEvent&>(*event));
    return true;
  case QEvent::DragLeave:
    mark_->hide();
    return true;
  case QEvent::Drop:
    take(static_cast<QDropEvent&>(*event));
    return true;
  default:
    return QObject::eventFilter(watched, event);
  }
}

std::optional<AppDropTarget::Place> AppDropTarget::placeOf(const QDropEvent& event) const {
  const auto app = appOf(*event.mimeData());
  return app ? placeAt_(*app, event.position().toPoint()) : std::nullopt;
}

void AppDropTarget::follow(QDropEvent& event) {
  const auto place = placeOf(event);
  mark_->setVisible(place.has_value());
  if (!place) return event.ignore();
  mark_->setGeometry(place->rect);
  mark_->raise();
  acceptAs(event);
}

void AppDropTarget::take(QDropEvent& event) {
  const auto place = placeOf(event);
  mark_->hide();
  if (!place) return event.ignore();
  acceptAs(event);
  emit dropped(*appOf(*event.mimeData()), place->number, isCopy(event));
}

} // namespace rankwright
