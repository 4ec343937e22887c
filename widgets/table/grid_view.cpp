#include "widgets/table/grid_view.h"

#include "widgets/table/column_header.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/grid_accessible.h"
#include "widgets/table/row_gutter.h"

#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <limits>

namespace rankwright {

GridView::GridView(DataModel& model, ColumnLayout& layout, QWidget* parent)
    : QAbstractItemView(parent),
      model_(model),
      layout_(layout),
      painter_(model, *this),
      header_(new ColumnHeader(model, layout, this)),
      gutter_(new RowGutter(*this)) {
  installGridAccessible();
  setSelectionMode(ExtendedSelection);
  setSelectionBehavior(SelectItems);
  setEditTriggers(NoEditTriggers);
  setTabKeyNavigation(false);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollMode(ScrollPerPixel);
  setFrameShape(NoFrame);
  viewport()->setMouseTracking(true);
  setModel(&model);
  connect(&layout, &ColumnLayout::changed, this, [this] {
    updateGeometries();
    viewport()->update();
  });
  connect(header_, &ColumnHeader::reached, this, &GridView::showColumn);
  connect(header_, &ColumnHeader::fitAsked, this, &GridView::fitColumn);
  connect(header_, &ColumnHeader::left, this, [this] { setFocus(Qt::OtherFocusReason); });
  connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
          [this] { emit selectionChanged(); });
}

void GridView::setFilterRow(QWidget* row) {
  filterRow_ = row;
  row->setParent(this);
  row->show();
  updateGeometries();
}

void GridView::setCornerButton(QWidget* button) {
  corner_ = button;
  button->setParent(this);
  button->show();
  updateGeometries();
}

void GridView::setEmptyPage(QWidget* page) {
  emptyPage_ = page;
  page->setParent(viewport());
  placeEmptyPage();
}

int GridView::verticalOffset() const {
  return verticalScrollBar()->value();
}

int GridView::horizontalOffset() const {
  return layout_.offset();
}

int GridView::rowNear(int y) const {
  const auto last = model_.rowCount() - 1;
  return std::min(last, std::max(0, (y + verticalOffset()) / rowHeight()));
}

int GridView::firstShownRow() const {
  return std::max(0, verticalOffset() / rowHeight());
}

int GridView::lastShownRow() const {
  return rowNear(viewport()->height() - 1);
}

int GridView::logicalX(int x) const {
  return isRightToLeft() ? viewport()->width() - 1 - x : x;
}

QRect GridView::visualRect(const QModelIndex& index) const {
  if (!index.isValid() || layout_.placeOf(index.column()) < 0) return {};
  const QRect logical(layout_.edgeOf(index.column()), index.row() * rowHeight() - verticalOffset(),
                      layout_.column(index.column()).width, rowHeight());
  return QStyle::visualRect(layoutDirection(), viewport()->rect(), logical);
}

QModelIndex GridView::indexAt(const QPoint& point) const {
  const auto column = layout_.columnAt(logicalX(point.x()));
  const auto row = (point.y() + verticalOffset()) / rowHeight();
  if (column < 0 || point.y() < 0 || row >= model_.rowCount()) return {};
  return model_.index(row, column);
}

QModelIndex GridView::cellNear(const QPoint& point) const {
  return model_.index(rowNear(point.y()), layout_.columnNear(logicalX(point.x())));
}

bool GridView::isIndexHidden(const QModelIndex& index) const {
  return layout_.placeOf(index.column()) < 0;
}

void GridView::scrollTo(const QModelIndex& index, ScrollHint hint) {
  if (!index.isValid()) return;
  showColumn(index.column());
  const auto top = index.row() * rowHeight();
  const auto room = std::max(0, viewport()->height() - rowHeight());
  const auto value = verticalScrollBar()->value();
  if (hint == PositionAtCenter)
    verticalScrollBar()->setValue(top - room / 2);
  else if (hint == PositionAtTop || top < value)
    verticalScrollBar()->setValue(top);
  else if (hint == PositionAtBottom || top > value + room)
    verticalScrollBar()->setValue(top - room);
}

void GridView::showColumn(int column) {
  if (layout_.placeOf(column) < 0 || layout_.isFrozen(column)) return;
  const auto left = layout_.edgeOf(column) - layout_.frozenWidth();
  const auto right = layout_.edgeOf(column) + layout_.column(column).width - viewport()->width();
  auto* bar = horizontalScrollBar();
  if (left < 0)
    bar->setValue(bar->value() + left);
  else if (right > 0)
    bar->setValue(bar->value() + std::min(left, right));
}

void GridView::fitColumn(int column) {
  auto width = header_->widthOf(column);
  for (auto place = firstShownRow(); place <= lastShownRow(); ++place)
    width = std::max(width, painter_.widthOf(place, column));
  layout_.setWidth(column, width);
}

void GridView::updateGeometries() {
  if (placing_) return;
  placing_ = true;
  placeMargins();
  const auto height = viewport()->height();
  const auto content =
      std::min<qint64>(qint64(model_.rowCount()) * rowHeight(), std::numeric_limits<int>::max());
  verticalScrollBar()->setRange(0, static_cast<int>(std::max<qint64>(0, content - height)));
  verticalScrollBar()->setPageStep(std::max(rowHeight(), height - rowHeight()));
  verticalScrollBar()->setSingleStep(rowHeight());
  horizontalScrollBar()->setRange(0, std::max(0, layout_.contentWidth() - viewport()->width()));
  horizontalScrollBar()->setPageStep(viewport()->width());
  horizontalScrollBar()->setSingleStep(rowHeight());
  layout_.setOffset(horizontalScrollBar()->value());
  placeEmptyPage();
  QAbstractItemView::updateGeometries();
  placing_ = false;
}

void GridView::placeMargins() {
  const auto gutter = gutter_->sizeHint().width();
  const auto header = header_->sizeHint().height();
  const auto filters = filterRow_ && filterRow_->isVisibleTo(this) ? filterRow_->sizeHint().height() : 0;
  const auto mirrored = isRightToLeft();
  setViewportMargins(mirrored ? 0 : gutter, header + filters, mirrored ? gutter : 0, 0);
  const auto cells = viewport()->geometry();
  header_->setGeometry(cells.left(), cells.top() - header - filters, cells.width(), header);
  if (filterRow_) filterRow_->setGeometry(cells.left(), cells.top() - filters, cells.width(), filters);
  const auto side = mirrored ? cells.right() + 1 : cells.left() - gutter;
  if (corner_) corner_->setGeometry(side, cells.top() - filters, gutter, filters);
  gutter_->setGeometry(side, cells.top(), gutter, cells.height());
}

void GridView::placeEmptyPage() {
  if (emptyPage_) emptyPage_->setGeometry(viewport()->rect());
}

void GridView::scrollContentsBy(int dx, int dy) {
  layout_.setOffset(horizontalScrollBar()->value());
  hovered_ = {};
  // Frozen columns stay, so that only a scroll along the rows can move pixels that are painted already.
  if (dx != 0 || !unpainted_.isEmpty())
    viewport()->update();
  else if (emptyPage_ == nullptr || !emptyPage_->isVisible())
    viewport()->scroll(0, dy);
  gutter_->update();
}

void GridView::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
  isFresh_ = true;
  QAbstractItemView::dataChanged(first, last, roles);
}

void GridView::showEvent(QShowEvent* event) {
  isFresh_ = true;
  QAbstractItemView::showEvent(event);
}

void GridView::resizeEvent(QResizeEvent* event) {
  isFresh_ = true;
  QAbstractItemView::resizeEvent(event);
  updateGeometries();
}

void GridView::changeEvent(QEvent* event) {
  QAbstractItemView::changeEvent(event);
  const auto type = event->type();
  if (type == QEvent::FontChange || type == QEvent::StyleChange || type == QEvent::LayoutDirectionChange)
    updateGeometries();
}

} // namespace rankwright
