#include "widgets/leaderboards/home_page_view.h"

#include "widgets/common/type_scale.h"
#include "widgets/leaderboards/board_card_delegate.h"
#include "widgets/leaderboards/board_card_model.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace rankwright {

namespace {

int headingHeight() {
  return QFontMetrics(smallFont()).height() + 2 * kUnit;
}

} // namespace

HomePageView::HomePageView(QWidget* parent)
    : QListView(parent), model_(new BoardCardModel(this)), delegate_(new BoardCardDelegate(this)) {
  setObjectName(QStringLiteral("homePage"));
  setAccessibleName(tr("Home page"));
  setModel(model_);
  setItemDelegate(delegate_);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(NoEditTriggers);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFrameShape(NoFrame);
  viewport()->setBackgroundRole(QPalette::Window);
  verticalScrollBar()->setSingleStep(boardCardHeight() / 3);
}

void HomePageView::setCards(std::vector<BoardCard> cards) {
  endDrag();
  const auto current = currentBoard();
  const auto selected = selectedBoards();
  const auto app = currentMove();
  const auto top = verticalScrollBar()->value();
  model_->setCards(std::move(cards));
  layOut();
  verticalScrollBar()->setValue(top);
  choose(current, selected);
  if (!app || app->from != currentBoard()) return;
  const auto& apps = model_->card(currentIndex()).apps;
  const auto found = std::ranges::find(apps, app->item, &BoardCardApp::item);
  if (found != apps.end()) setCurrentApp(static_cast<int>(found - apps.begin()));
}

QString HomePageView::currentBoard() const {
  return currentIndex().isValid() ? model_->card(currentIndex()).board : QString();
}

QStringList HomePageView::selectedBoards() const {
  QStringList boards;
  for (int card = 0; card < model_->rowCount(); ++card)
    if (selectionModel()->isSelected(model_->index(card)))
      boards << model_->cards()[static_cast<std::size_t>(card)].board;
  return boards;
}

void HomePageView::choose(const QString& current, const QStringList& selected) {
  QItemSelection cards;
  for (const auto& board : selected)
    if (const auto index = model_->find(board); index.isValid()) cards.select(index, index);
  auto index = model_->find(current);
  if (!index.isValid() && model_->rowCount() > 0) index = model_->index(0);
  if (cards.isEmpty() && index.isValid()) cards.select(index, index);
  selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
  selectionModel()->select(cards, QItemSelectionModel::ClearAndSelect);
}

int HomePageView::currentApp() const {
  return delegate_->currentApp();
}

std::optional<ItemMove> HomePageView::currentMove() const {
  if (!currentIndex().isValid() || currentApp() < 0) return std::nullopt;
  const auto& card = model_->card(currentIndex());
  const auto app = static_cast<std::size_t>(currentApp());
  if (app >= card.apps.size()) return std::nullopt;
  return ItemMove{.item = card.apps[app].item, .from = card.board, .to = {}};
}

void HomePageView::setCurrentApp(int app) {
  if (app == currentApp()) return;
  delegate_->setCurrentApp(app);
  viewport()->update(visualRect(currentIndex()));
  tellFocus();
  emit appChosen();
}

void HomePageView::stepApp(int step) {
  if (!currentIndex().isValid()) return;
  const auto seen = static_cast<int>(cardLayout(currentIndex().row()).apps.size());
  setCurrentApp(std::clamp(currentApp() + step, -1, seen - 1));
}

QRect HomePageView::appRect(const QString& board, int app) const {
  const auto index = model_->find(board);
  if (!index.isValid()) return {};
  const auto apps = cardLayout(index.row()).apps;
  return app >= 0 && app < static_cast<int>(apps.size()) ? apps[static_cast<std::size_t>(app)] : QRect();
}

void HomePageView::layOut() {
  std::vector<std::uint32_t> rows;
  for (const auto& card : model_->cards())
    rows.push_back(card.row);
  layout_ = layOutHomePage(rows, viewport()->width(), boardCardHeight(), headingHeight());
  updateGeometries();
  viewport()->update();
}

void HomePageView::doItemsLayout() {
  layOut();
  QAbstractItemView::doItemsLayout();
}

void HomePageView::updateGeometries() {
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setRange(0, std::max(0, layout_.height - viewport()->height()));
  QAbstractItemView::updateGeometries();
}

void HomePageView::resizeEvent(QResizeEvent* event) {
  QAbstractItemView::resizeEvent(event);
  layOut();
  if (currentIndex().isValid()) scrollTo(currentIndex());
}

void HomePageView::changeEvent(QEvent* event) {
  QListView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) layOut();
}

void HomePageView::scrollContentsBy(int dx, int dy) {
  scrollDirtyRegion(dx, dy);
  viewport()->scroll(dx, dy);
}

int HomePageView::verticalOffset() const {
  return verticalScrollBar()->value();
}

QRect HomePageView::toViewport(const QRect& pageRect) const {
  return QStyle::visualRect(layoutDirection(), viewport()->rect(), pageRect.translated(0, -verticalOffset()));
}

QPoint HomePageView::toPage(const QPoint& point) const {
  return QStyle::visualPos(layoutDirection(), viewport()->rect(), point) + QPoint(0, verticalOffset());
}

QRect HomePageView::visualRect(const QModelIndex& index) const {
  const auto card = static_cast<std::size_t>(index.row());
  return index.isValid() && card < layout_.cards.size() ? toViewport(layout_.cards[card]) : QRect();
}

QModelIndex HomePageView::indexAt(const QPoint& point) const {
  const auto card = layout_.cardAt(toPage(point));
  return card < 0 ? QModelIndex() : model_->index(card);
}

BoardCardLayout HomePageView::cardLayout(int card) const {
  const auto count = model_->cards()[static_cast<std::size_t>(card)].appCount;
  return layOutBoardCard(visualRect(model_->index(card)), static_cast<int>(count), layoutDirection());
}

int HomePageView::appAt(const QPoint& point) const {
  const auto index = indexAt(point);
  return index.isValid() ? cardLayout(index.row()).appAt(point) : -1;
}

void HomePageView::scrollTo(const QModelIndex& index, ScrollHint) {
  if (!index.isValid() || static_cast<std::size_t>(index.row()) >= layout_.cards.size()) return;
  // The first line shows the heading over it as well.
  const auto card =
      layout_.cards[static_cast<std::size_t>(index.row())].adjusted(0, -2 * headingHeight(), 0, 3 * kUnit);
  auto* bar = verticalScrollBar();
  if (card.bottom() > bar->value() + viewport()->height())
    bar->setValue(card.bottom() - viewport()->height());
  if (card.top() < bar->value()) bar->setValue(card.top());
}

/// The card a page of the view further down.
int HomePageView::cardNear(int from, int pages) const {
  const auto start = layout_.cards[static_cast<std::size_t>(from)].top();
  auto card = from;
  for (;;) {
    const auto next = layout_.neighbour(card, 0, pages);
    if (next == card) return card;
    card = next;
    if (std::abs(layout_.cards[static_cast<std::size_t>(card)].bottom() - start) >= viewport()->height())
      return card;
  }
}

QModelIndex HomePageView::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
  if (model_->rowCount() == 0) return {};
  const auto from = std::max(0, currentIndex().row());
  const auto onward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  const auto to = [&](int dx, int dy) { return model_->index(layout_.neighbour(from, dx, dy)); };
  switch (action) {
  case MoveUp:
    return to(0, -1);
  case MoveDown:
    return to(0, 1);
  case MoveLeft:
    return to(-onward, 0);
  case MoveRight:
    return to(onward, 0);
  case MoveHome:
    return model_->index(0);
  case MoveEnd:
    return model_->index(model_->rowCount() - 1);
  case MovePageUp:
    return model_->index(cardNear(from, -1));
  case MovePageDown:
    return model_->index(cardNear(from, 1));
  case MoveNext:
    return model_->index(std::min(from + 1, model_->rowCount() - 1));
  case MovePrevious:
    break;
  }
  return model_->index(std::max(from - 1, 0));
}

void HomePageView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
  QItemSelection cards;
  for (int card = 0; card < model_->rowCount(); ++card)
    if (const auto index = model_->index(card); visualRect(index).intersects(rect))
      cards.select(index, index);
  selectionModel()->select(cards, command);
}

QRegion HomePageView::visualRegionForSelection(const QItemSelection& selection) const {
  QRegion region;
  for (const auto& index : selection.indexes())
    region += visualRect(index);
  return region;
}

void HomePageView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QAbstractItemView::currentChanged(current, previous);
  delegate_->setCurrentApp(-1);
  tellFocus();
  viewport()->update();
  emit appChosen();
  emit chosen();
}

void HomePageView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
  QAbstractItemView::selectionChanged(selected, deselected);
  emit chosen();
}

void HomePageView::tellFocus() {
  if (!hasFocus() || !currentIndex().isValid()) return;
  model_->setSpokenApp(currentIndex(), currentApp());
  QAccessibleEvent event(this, QAccessible::Focus);
  event.setChild(currentIndex().row());
  QAccessible::updateAccessibility(&event);
}

void HomePageView::keyPressEvent(QKeyEvent* event) {
  if (drag_ && event->key() == Qt::Key_Escape) return endDrag();
  if (drag_ && event->key() == Qt::Key_Control) return followDrag(drag_->position, Qt::ControlModifier);
  const auto isControl = event->modifiers() == Qt::ControlModifier;
  const auto onward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  if (isControl && event->key() == Qt::Key_Right) return stepApp(onward);
  if (isControl && event->key() == Qt::Key_Left) return stepApp(-onward);
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    if (!currentBoard().isEmpty()) emit opened(currentBoard());
    return;
  }
  if (event->key() == Qt::Key_Escape && currentApp() >= 0) return setCurrentApp(-1);
  if (event->key() == Qt::Key_Escape || event->modifiers().testFlag(Qt::AltModifier)) return event->ignore();
  QListView::keyPressEvent(event);
}

void HomePageView::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Mouse) {
    if (const auto index = indexAt(event->pos()); index.isValid()) setCurrentApp(appAt(event->pos()));
    return emit menuAsked(event->globalPos());
  }
  const auto rect = visualRect(currentIndex()) & viewport()->rect();
  emit menuAsked(viewport()->mapToGlobal(rect.center()));
}

bool HomePageView::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QListView::viewportEvent(event);
  const auto& help = static_cast<const QHelpEvent&>(*event);
  showToolTip(help.pos(), help.globalPos());
  return true;
}

void HomePageView::showToolTip(const QPoint& position, const QPoint& globalPosition) {
  const auto index = indexAt(position);
  if (!index.isValid()) return QToolTip::hideText();
  const auto& card = model_->card(index);
  const auto app = appAt(position);
  if (app < 0) return QToolTip::showText(globalPosition, card.spoken(), this, visualRect(index));
  const auto& text = card.apps[static_cast<std::size_t>(app)].text;
  QToolTip::showText(globalPosition, tr("Slot %1: %2 (%3)").arg(app + 1).arg(text.name, text.key), this);
}

} // namespace rankwright
