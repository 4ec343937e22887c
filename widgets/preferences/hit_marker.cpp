#include "widgets/preferences/hit_marker.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QEvent>
#include <QPainter>

namespace rankwright {

HitMarker::HitMarker(QWidget* page) : QWidget(page) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setFocusPolicy(Qt::NoFocus);
  page->installEventFilter(this);
  setGeometry(page->rect());
  hide();
}

void HitMarker::mark(const std::vector<QWidget*>& controls) {
  controls_.assign(controls.begin(), controls.end());
  setVisible(!controls_.empty());
  raise();
  update();
}

std::vector<QWidget*> HitMarker::marked() const {
  std::vector<QWidget*> controls;
  for (const auto& control : controls_)
    if (control) controls.push_back(control);
  return controls;
}

bool HitMarker::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
  return false;
}

void HitMarker::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto accent = themeOf(palette()).accent;
  auto tint = accent;
  tint.setAlphaF(0.15F);
  painter.setPen(QPen(accent, 2));
  painter.setBrush(tint);
  for (const auto* control : marked()) {
    if (!control->isVisible()) continue;
    const QRect rect(control->mapTo(parentWidget(), QPoint()), control->size());
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), kUnit, kUnit);
  }
}

} // namespace rankwright
