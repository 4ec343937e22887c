// Dragging cards and apps on the home page.
#include "widgets/common/type_scale.h"
#include "widgets/leaderboards/board_card_model.h"
#include "widgets/leaderboards/board_groups.h"
#include "widgets/leaderboards/home_page_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <chrono>
#include <utility>

namespace rankwright {

namespace {

constexpr int kScrollZone = 10 * kUnit;
constexpr int kScrollStep = 4 * kUnit;
constexpr std::chrono::milliseconds kScrollInterval{20};

} // namespace

void HomePageView::mousePressEvent(QMouseEvent* event) {
  QListView::mousePressEvent(event);
  const auto position = event->position().toPoint();
  const auto isOnCard = indexAt(position).isValid();
  if (event->button() != Qt::LeftButton) return;
  if (isOnCard && event->modifiers() == Qt::NoModifier) setCurrentApp(appAt(position));
  pressed_ = isOnCard ? std::optional(position) : std::nullopt;
}

void HomePageView::mouseMoveEvent(QMouseEvent* event) {
  const auto position = event->position().toPoint();
  if (drag_) return followDrag(position, event->modifiers());
  if (!pressed_ || !event->buttons().testFlag(Qt::LeftButton)) return;
  if ((position - *pressed_).manhattanLength() < QApplication::startDragDistance()) return;
  beginDrag(*std::exchange(pressed_, std::nullopt));
  if (drag_) followDrag(position, event->modifiers());
}

void HomePageView::mouseReleaseEvent(QMouseEvent* event) {
  pressed_.reset();
  if (drag_ && event->button() == Qt::LeftButton) {
    followDrag(event->position().toPoint(), event->modifiers());
    return drop();
  }
  QListView::mouseReleaseEvent(event);
}

void HomePageView::mouseDoubleClickEvent(QMouseEvent* event) {
  const auto index = indexAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && index.isValid()) emit opened(model_->card(index).board);
}

void HomePageView::focusOutEvent(QFocusEvent* event) {
  endDrag();
  QListView::focusOutEvent(event);
}

void HomePageView::keyReleaseEvent(QKeyEvent* event) {
  if (drag_ && event->key() == Qt::Key_Control) return followDrag(drag_->position, Qt::NoModifier);
  QListView::keyReleaseEvent(event);
}

void HomePageView::beginDrag(const QPoint& position) {
  const auto index = indexAt(position);
  const auto& card = model_->card(index);
  const auto app = appAt(position);
  // What is on the shelf alone has no file in which its row could stand.
  if (app < 0 && !card.hasFile) return;
  drag_ = Drag{.card = index.row(), .app = app, .position = position};
  setState(DraggingState);
  viewport()->setCursor(Qt::ClosedHandCursor);
  dragScroll_.start(static_cast<int>(kScrollInterval.count()), this);
}

void HomePageView::followDrag(const QPoint& position, Qt::KeyboardModifiers modifiers) {
  drag_->position = position;
  drag_->isCopy = modifiers.testFlag(Qt::ControlModifier);
  viewport()->update();
}

void HomePageView::endDrag() {
  if (!std::exchange(drag_, std::nullopt)) return;
  dragScroll_.stop();
  setState(NoState);
  viewport()->unsetCursor();
  viewport()->update();
}

void HomePageView::timerEvent(QTimerEvent* event) {
  if (!drag_ || event->timerId() != dragScroll_.timerId()) return QListView::timerEvent(event);
  auto* bar = verticalScrollBar();
  const auto y = drag_->position.y();
  const auto step = y < kScrollZone ? -kScrollStep : y > viewport()->height() - kScrollZone ? kScrollStep : 0;
  if (step == 0) return;
  bar->setValue(bar->value() + step);
  viewport()->update();
}

/// The row that a card takes which is put before what has `row` now, or behind what has the one before: what
/// stands between moves up into the row that it leaves.
std::uint32_t HomePageView::rowBefore(std::uint32_t row) const {
  const auto& card = model_->cards()[static_cast<std::size_t>(drag_->card)];
  const auto leavesGap = card.row > 0 && !card.isCrowded && row > card.row;
  return leavesGap ? row - 1 : row;
}

/// Above the middle of a card it takes its row, below it the next one; elsewhere among the boards without a
/// place it has none.
std::optional<HomePageView::RowTarget> HomePageView::rowTarget() const {
  if (!drag_ || drag_->app >= 0) return std::nullopt;
  const auto point = toPage(drag_->position);
  if (layout_.page.contains(point)) {
    RowTarget target{.row = rowBefore(1), .y = layout_.page.top()};
    for (const auto& heading : layout_.headings) {
      if (heading.row == 0 || point.y() < heading.rect.top()) break;
      const auto bottom = layout_.cards[static_cast<std::size_t>(heading.cards.back())].bottom();
      if (point.y() < (heading.rect.bottom() + bottom) / 2)
        return RowTarget{.row = rowBefore(heading.row), .y = heading.rect.top()};
      target = {.row = rowBefore(heading.row + 1), .y = bottom + kUnit};
    }
    return target;
  }
  const auto& last = layout_.headings.back();
  if (last.row != 0 || point.y() < last.rect.top()) return std::nullopt;
  return RowTarget{.row = 0, .y = last.rect.top()};
}

bool HomePageView::isReachable(int card) const {
  return card >= 0 && model_->cards()[static_cast<std::size_t>(card)].hasFile;
}

int HomePageView::targetCard() const {
  return drag_ ? layout_.cardAt(toPage(drag_->position)) : -1;
}

std::optional<ItemMove> HomePageView::moveTarget() const {
  const auto card = targetCard();
  if (!drag_ || drag_->app < 0 || !isReachable(card)) return std::nullopt;
  const auto& from = model_->cards()[static_cast<std::size_t>(drag_->card)];
  const auto& to = model_->cards()[static_cast<std::size_t>(card)];
  const auto slot = cardLayout(card).slotAt(drag_->position, layoutDirection() == Qt::RightToLeft);
  // Behind itself on its own card it stays where it is.
  const auto isSame = card == drag_->card;
  const auto own = isSame && slot > drag_->app + 1 ? slot - 1 : slot;
  if (isSame && own == drag_->app + 1) return std::nullopt;
  return ItemMove{.item = from.apps[static_cast<std::size_t>(drag_->app)].item,
                  .from = from.hasFile ? from.board : QString(),
                  .to = to.board,
                  .slot = static_cast<std::uint32_t>(own),
                  .isCopy = drag_->isCopy};
}

QString HomePageView::dropText() const {
  if (!drag_) return {};
  const auto& card = model_->cards()[static_cast<std::size_t>(drag_->card)];
  if (const auto target = rowTarget())
    return target->row == card.row ? QString() : tr("%1: %2").arg(card.title, rowText(target->row));
  const auto target = moveTarget();
  if (!target) return {};
  const auto& to = model_->cards()[static_cast<std::size_t>(targetCard())];
  const auto& app = card.apps[static_cast<std::size_t>(drag_->app)].text.name;
  const auto text = target->isCopy ? tr("Copy %1 to %2, slot %3") : tr("Move %1 to %2, slot %3");
  return text.arg(app, to.title).arg(target->slot);
}

void HomePageView::drop() {
  const auto board = model_->cards()[static_cast<std::size_t>(drag_->card)];
  const auto row = rowTarget();
  const auto move = moveTarget();
  endDrag();
  if (row && row->row != board.row) emit rowWanted(board.board, row->row);
  if (move) emit moveWanted(*move);
}

} // namespace rankwright
