// How the home page is painted.
#include "widgets/common/elided_text.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/leaderboards/board_card_delegate.h"
#include "widgets/leaderboards/board_card_model.h"
#include "widgets/leaderboards/board_groups.h"
#include "widgets/leaderboards/home_page_view.h"

#include <QIcon>
#include <QPaintEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kPageRadius = 4 * kUnit;
constexpr int kDropLine = 3;

} // namespace

void HomePageView::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.setClipRect(event->rect());
  paintPage(painter);
  for (const auto& heading : layout_.headings)
    if (toViewport(heading.rect).intersects(event->rect())) paintHeading(painter, heading);
  QStyleOptionViewItem option;
  initViewItemOption(&option);
  const auto base = option.state;
  for (int card = 0; card < model_->rowCount(); ++card) {
    const auto index = model_->index(card);
    option.rect = visualRect(index);
    if (!option.rect.intersects(event->rect())) continue;
    option.state = base & ~(QStyle::State_MouseOver | QStyle::State_Selected | QStyle::State_HasFocus);
    if (selectionModel()->isSelected(index)) option.state |= QStyle::State_Selected;
    if (index == currentIndex() && hasFocus()) option.state |= QStyle::State_HasFocus;
    delegate_->paint(&painter, option, index);
  }
  if (drag_) paintDrag(painter);
}

void HomePageView::paintPage(QPainter& painter) const {
  if (layout_.page.isNull()) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(themeOf(palette()).border);
  painter.setBrush(palette().color(QPalette::Base));
  painter.drawRoundedRect(QRectF(toViewport(layout_.page)).adjusted(0.5, 0.5, -0.5, -0.5), kPageRadius,
                          kPageRadius);
  painter.restore();
}

/// What stands there, and what is wrong with it together.
QString HomePageView::headingText(const HomePageHeading& heading) const {
  BoardCard together;
  for (const auto card : heading.cards) {
    const auto& each = model_->cards()[static_cast<std::size_t>(card)];
    together.errors += each.errors;
    together.warnings += each.warnings;
  }
  const auto findings = together.findings();
  if (heading.row > 0 && heading.cards.size() < 2) return rowText(heading.row);
  const auto text = heading.row > 0 ? tr("%1 · %n board(s) share it", nullptr, int(heading.cards.size()))
                                    : tr("%1 · %n board(s)", nullptr, int(heading.cards.size()));
  const auto counted = text.arg(rowText(heading.row));
  return findings.isEmpty() ? counted : tr("%1 · %2").arg(counted, findings);
}

void HomePageView::paintHeading(QPainter& painter, const HomePageHeading& heading) const {
  auto rect = toViewport(heading.rect);
  if (heading.row > 0 && heading.cards.size() > 1) {
    const auto side = rect.height() - kUnit;
    const QRect icon(rect.left(), rect.top() + kUnit / 2, side, side);
    QIcon::fromTheme(QStringLiteral("data-warning"))
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect, icon));
    rect = QStyle::visualRect(layoutDirection(), rect, rect.adjusted(side + kUnit, 0, 0, 0));
  }
  painter.setFont(smallFont());
  painter.setPen(themeOf(palette()).muted);
  drawElided(painter, rect, headingText(heading));
}

/// Where it would go, and what is on the way there.
void HomePageView::paintDrag(QPainter& painter) const {
  paintDropLine(painter);
  const auto text = dropText();
  const auto& card = model_->cards()[static_cast<std::size_t>(drag_->card)];
  const auto name = drag_->app < 0 ? card.title : card.apps[static_cast<std::size_t>(drag_->app)].text.name;
  const auto shown = text.isEmpty() ? name : text;
  painter.setFont(smallFont());
  auto box = painter.fontMetrics().boundingRect(shown).adjusted(-2 * kUnit, -kUnit, 2 * kUnit, kUnit);
  box.moveTopLeft(drag_->position + QPoint(3 * kUnit, 3 * kUnit));
  box.moveRight(std::min(box.right(), viewport()->width() - kUnit));
  box.moveLeft(std::max(box.left(), kUnit));
  const auto& theme = themeOf(palette());
  painter.setPen(text.isEmpty() ? theme.border : theme.accent);
  painter.setBrush(theme.card);
  painter.drawRect(box);
  painter.setPen(text.isEmpty() ? theme.muted : palette().color(QPalette::Text));
  painter.drawText(box, Qt::AlignCenter, shown);
}

void HomePageView::paintDropLine(QPainter& painter) const {
  const auto& accent = themeOf(palette()).accent;
  if (const auto target = rowTarget()) {
    const auto line = target->row == 0 ? layout_.headings.back().rect : layout_.page;
    painter.fillRect(toViewport({line.left(), target->y - kDropLine / 2, line.width(), kDropLine}), accent);
  }
  if (!moveTarget()) return;
  const auto isRightToLeft = layoutDirection() == Qt::RightToLeft;
  const auto card = cardLayout(targetCard());
  painter.fillRect(card.edgeBefore(card.slotAt(drag_->position, isRightToLeft), isRightToLeft), accent);
}

} // namespace rankwright
