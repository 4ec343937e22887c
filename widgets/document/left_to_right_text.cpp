#include "widgets/document/left_to_right_text.h"

#include <QPainter>
#include <QWidget>

namespace rankwright {

LeftToRightText::LeftToRightText(QWidget& widget) : QGraphicsEffect(&widget), widget_(widget) {}

// A widget that is rendered with a painter lends its own painters that one's direction.
void LeftToRightText::draw(QPainter* painter) {
  painter->save();
  painter->setLayoutDirection(Qt::LeftToRight);
  widget_.render(painter, QPoint(), QRegion(), QWidget::DrawWindowBackground | QWidget::DrawChildren);
  painter->restore();
}

} // namespace rankwright
