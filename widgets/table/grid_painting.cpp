// How a grid is painted.

#include "widgets/common/theme.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"
#include "widgets/table/grid_view.h"

#include <QBackingStore>
#include <QElapsedTimer>
#include <QPaintEngine>
#include <QPaintEvent>
#include <QPainter>
#include <QStyle>
#include <QTimer>

#include <chrono>
#include <utility>

namespace rankwright {

namespace {

/// Rows beyond what can be painted in this time wait for the next turn of the event loop: a large screen full
/// of texts that were never drawn before takes longer than a frame.
constexpr std::chrono::milliseconds kPaintingTurn{5};

} // namespace

void GridView::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.setFont(font());
  if (model_.rowCount() == 0) return;
  QElapsedTimer spent;
  spent.start();
  const auto onScreen = isOnScreen(painter);
  const auto inTurns = isFresh_ && onScreen;
  const auto last = rowNear(event->rect().bottom());
  auto place = rowNear(event->rect().top());
  do
    paintRow(painter, place++, event->rect());
  while (place <= last && !(inTurns && spent.hasExpired(kPaintingTurn.count())));
  if (place <= last)
    paintLater(event->rect(), place);
  else if (onScreen && unpainted_.isEmpty())
    isFresh_ = false;
  painter.setClipRect(event->rect());
  paintFrozenEdge(painter);
}

bool GridView::isOnScreen(const QPainter& painter) const {
  auto* store = window()->backingStore();
  return store && painter.paintEngine()->paintDevice() == store->paintDevice();
}

void GridView::paintLater(const QRect& rect, int place) {
  auto rest = rect;
  rest.setTop(place * rowHeight() - verticalOffset());
  const auto isWaiting = !unpainted_.isEmpty();
  unpainted_ |= rest;
  if (!isWaiting)
    QTimer::singleShot(0, this, [this] { viewport()->update(std::exchange(unpainted_, QRect())); });
}

void GridView::paintRow(QPainter& painter, int place, const QRect& clip) {
  const auto area = viewport()->rect();
  const QRect scrolled(layout_.frozenWidth(), 0, area.width() - layout_.frozenWidth(), area.height());
  painter.setClipRect(QStyle::visualRect(layoutDirection(), area, scrolled) & clip);
  paintCells(painter, place, false);
  if (layout_.frozen() == 0) return;
  painter.setClipRect(clip);
  paintCells(painter, place, true);
}

void GridView::paintCells(QPainter& painter, int place, bool frozen) {
  for (const auto column : layout_.shown()) {
    if (layout_.isFrozen(column) != frozen) continue;
    const auto edge = layout_.edgeOf(column);
    if (edge > viewport()->width() || edge + layout_.column(column).width < 0) continue;
    painter_.paint(painter, visualRect(model_.index(place, column)), place, column, lookOf(place, column));
  }
}

CellLook GridView::lookOf(int place, int column) const {
  const auto index = model_.index(place, column);
  const auto current = index == currentIndex();
  return {.selected = selectionModel()->isSelected(index),
          .current = current && hasFocus(),
          .linked = current || index == hovered_,
          .alternate = place % 2 == 1,
          .heading = model_.isHeading(place)};
}

void GridView::paintFrozenEdge(QPainter& painter) const {
  if (layout_.frozen() == 0) return;
  const QRect edge(layout_.frozenWidth() - 1, 0, 2, viewport()->height());
  painter.fillRect(QStyle::visualRect(layoutDirection(), viewport()->rect(), edge),
                   themeOf(palette()).border);
}

} // namespace rankwright
