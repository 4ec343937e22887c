#include "widgets/simulator/phone_view.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/phone_delegate.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace rankwright {

PhoneView::PhoneView(CardView& cards, QWidget* parent)
    : QListView(parent), delegate_(new PhoneDelegate(this)) {
  setAccessibleName(tr("The list as a phone shows it"));
  setModel(&cards.cards());
  setSelectionModel(cards.selectionModel());
  setItemDelegate(delegate_);
  setUniformItemSizes(true);
  setFrameShape(NoFrame);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(model(), &QAbstractItemModel::modelReset, this, &PhoneView::foldMoved);
}

void PhoneView::setScale(double scale) {
  delegate_->setScale(scale);
  verticalScrollBar()->setSingleStep(delegate_->rowHeight() / 2);
  scheduleDelayedItemsLayout();
  emit foldMoved();
}

int PhoneView::rowsSeenFirst() const {
  return std::min(viewport()->height() / delegate_->rowHeight(), model()->rowCount());
}

void PhoneView::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  emit foldMoved();
}

void PhoneView::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  paintFolds();
}

/// A line where each screenful ends, over the rows; the first shows once a person scrolls.
void PhoneView::paintFolds() {
  const auto page = viewport()->height();
  const auto end = model()->rowCount() * delegate_->rowHeight();
  const auto offset = verticalOffset();
  QPainter painter(viewport());
  const auto& theme = themeOf(palette());
  for (int number = 1; page > 0 && number * page < end; ++number) {
    const auto y = number * page - offset;
    if (y < 0 || y >= page) continue;
    painter.setPen(QPen(theme.accent, 1, Qt::DashLine));
    painter.drawLine(0, y, viewport()->width(), y);
    painter.setFont(smallFont());
    const auto text = tr("screen %1").arg(number + 1);
    auto box = painter.fontMetrics().boundingRect(text).adjusted(-kUnit, -1, kUnit, 1);
    box.moveTopRight({viewport()->width() - 1, y});
    painter.fillRect(box, theme.card);
    painter.setPen(theme.accent);
    painter.drawText(box, Qt::AlignCenter, text);
  }
}

} // namespace rankwright
