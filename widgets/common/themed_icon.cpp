#include "widgets/common/themed_icon.h"

#include <QPainter>

#include <utility>

namespace rankwright {

ThemedIcon::ThemedIcon(QIcon icon, int size, QWidget* parent)
    : QWidget(parent), icon_(std::move(icon)), size_(size) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ThemedIcon::sizeHint() const {
  return {size_, size_};
}

void ThemedIcon::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  icon_.paint(&painter, rect());
}

} // namespace rankwright
