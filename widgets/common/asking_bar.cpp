#include "widgets/common/asking_bar.h"

#include <QKeyEvent>
#include <QPushButton>

namespace rankwright {

AskingBar::AskingBar(QWidget* parent) : QFrame(parent) {
  hide();
}

void AskingBar::leave() {
  hide();
  emit closed();
}

QPushButton* AskingBar::makeCancelButton() {
  auto* button = new QPushButton(tr("Cancel"));
  connect(button, &QPushButton::clicked, this, &AskingBar::leave);
  return button;
}

void AskingBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return leave();
  QFrame::keyPressEvent(event);
}

} // namespace rankwright
