#include "widgets/common/filter_field.h"

#include <QAction>
#include <QIcon>
#include <QKeyEvent>

namespace rankwright {

using namespace std::chrono_literals;

FilterField::FilterField(QWidget* parent) : QLineEdit(parent) {
  setClearButtonEnabled(true);
  addAction(QIcon::fromTheme(QStringLiteral("edit-find")), LeadingPosition);
  pause_.setSingleShot(true);
  pause_.setInterval(200ms);
  connect(&pause_, &QTimer::timeout, this, &FilterField::tellNow);
  connect(this, &QLineEdit::textChanged, &pause_, qOverload<>(&QTimer::start));
}

void FilterField::reset() {
  clear();
  pause_.stop();
  told_.clear();
}

void FilterField::tellNow() {
  pause_.stop();
  if (std::exchange(told_, text()) != text()) emit filterChanged(text());
}

void FilterField::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Escape:
    // With nothing to clear it closes the window around.
    if (text().isEmpty()) return event->ignore();
    clear();
    tellNow();
    break;
  case Qt::Key_Down:
  case Qt::Key_Return:
  case Qt::Key_Enter:
    tellNow();
    emit left();
    break;
  default:
    QLineEdit::keyPressEvent(event);
  }
}

} // namespace rankwright
