#include "widgets/chart/flow_layout.h"

#include <QStyle>
#include <QWidget>

namespace rankwright {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
  qDeleteAll(items_);
}

void FlowLayout::addItem(QLayoutItem* item) {
  items_ << item;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const {
  return place({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const auto* item : items_)
    size = size.expandedTo(item->minimumSize());
  return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool really) const {
  const auto gap = qMax(0, spacing());
  const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
  int x = rect.left(), y = rect.top(), line = 0;
  for (auto* item : items_) {
    const auto size = item->sizeHint().boundedTo({rect.width(), item->sizeHint().height()});
    if (x > rect.left() && x + size.width() > rect.right() + 1) {
      x = rect.left();
      y += line + gap;
      line = 0;
    }
    if (really) item->setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(x, y), size)));
    x += size.width() + gap;
    line = qMax(line, size.height());
  }
  return y + line - rect.top();
}

} // namespace rankwright
