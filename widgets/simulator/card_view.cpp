#include "widgets/simulator/card_view.h"

#include "widgets/common/type_scale.h"
#include "widgets/simulator/card_delegate.h"
#include "widgets/simulator/card_layout.h"

#include <QEvent>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace rankwright {

CardView::CardView(QWidget* parent)
    : QListView(parent), model_(new CardModel(this)), delegate_(new CardDelegate(this)) {
  setAccessibleName(tr("Recommended apps"));
  setModel(model_);
  setItemDelegate(delegate_);
  setFlow(LeftToRight);
  setWrapping(true);
  setResizeMode(Adjust);
  setUniformItemSizes(true);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFrameShape(NoFrame);
  setMouseTracking(true);
  viewport()->setAttribute(Qt::WA_Hover);
  viewport()->setBackgroundRole(QPalette::Window);
  connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &CardView::followCurrent);
}

void CardView::setCards(std::vector<Card> cards) {
  const auto kept = selected_;
  model_->setCards(std::move(cards));
  selected_.reset();
  if (model_->rowCount() == 0) return;
  setCurrentIndex(model_->index(kept ? model_->rowOf(*kept).value_or(0) : 0));
}

void CardView::selectItem(ItemId item) {
  if (const auto row = model_->rowOf(item)) setCurrentIndex(model_->index(*row));
}

void CardView::followCurrent(const QModelIndex& current) {
  if (!current.isValid()) return;
  selected_ = model_->card(current).item;
  emit itemSelected(*selected_);
}

void CardView::resizeEvent(QResizeEvent* event) {
  fitColumns();
  QListView::resizeEvent(event);
}

void CardView::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::FontChange) fitColumns();
}

void CardView::fitColumns() {
  const auto cell = smallestCardCell();
  // The bar's room is kept free: were it used, the bar would come and go with the number of columns.
  const auto room = width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) - kUnit;
  const auto columns = std::max(1, room / cell.width());
  const QSize given(std::max(cell.width(), room / columns), cell.height());
  delegate_->setCell(given);
  setGridSize(given);
  verticalScrollBar()->setSingleStep(cell.height() / 4);
}

} // namespace rankwright
