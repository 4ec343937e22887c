#include "widgets/shell/curtains.h"

#include "widgets/common/step_queue.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPointer>

namespace rankwright {

namespace {

/// Covers its parent; what lies under something opaque is not painted.
class Curtain final : public QWidget {
public:
  explicit Curtain(QWidget* part) : QWidget(part) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(part->rect());
    part->installEventFilter(this);
    raise();
    show();
  }

  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
    return false;
  }

protected:
  void paintEvent(QPaintEvent* event) override {
    QPainter(this).fillRect(event->rect(), palette().color(QPalette::Window));
  }
};

} // namespace

Curtains::Curtains(QObject* parent) : QObject(parent), turns_(new StepQueue(this)) {}

void Curtains::hang(std::span<QWidget* const> parts) {
  turns_->finish();
  for (auto* part : parts)
    if (part->isVisible()) turns_->add([curtain = QPointer<QWidget>(new Curtain(part))] { delete curtain; });
}

} // namespace rankwright
