#include "widgets/common/page_stack.h"

namespace rankwright {

PageStack::PageStack(QWidget* parent) : QStackedWidget(parent) {
  connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
}

QSize PageStack::minimumSizeHint() const {
  const auto* page = currentWidget();
  return page ? page->minimumSizeHint().expandedTo(page->minimumSize()) : QSize();
}

} // namespace rankwright
