#include "widgets/common/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace rankwright {

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent) {
  setSpacing(spacing);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item) {
  items_.emplace_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index < 0 || index >= count() ? nullptr : items_[static_cast<std::size_t>(index)].get();
}

QLayoutItem* FlowLayout::takeAt(int index) {
  if (index < 0 || index >= count()) return nullptr;
  auto* item = items_[static_cast<std::size_t>(index)].release();
  items_.erase(items_.begin() + index);
  return item;
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const auto& item : items_)
    size = size.expandedTo(item->minimumSize());
  const auto margins = contentsMargins();
  return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool apply) const {
  const auto margins = contentsMargins();
  const auto inner = rect.marginsRemoved(margins);
  const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
  auto at = inner.topLeft();
  int lineHeight = 0;
  for (const auto& item : items_) {
    if (item->isEmpty()) continue;
    const auto size = item->sizeHint().boundedTo({inner.width(), item->sizeHint().height()});
    if (at.x() > inner.left() && at.x() + size.width() > inner.right() + 1) {
      at = {inner.left(), at.y() + lineHeight + spacing()};
      lineHeight = 0;
    }
    if (apply) item->setGeometry(QStyle::visualRect(direction, inner, QRect(at, size)));
    at.rx() += size.width() + spacing();
    lineHeight = std::max(lineHeight, size.height());
  }
  return at.y() + lineHeight + margins.bottom() - rect.top();
}

} // namespace rankwright
