#include "widgets/simulator/card_delegate.h"

#include "widgets/common/elided_text.h"
#include "widgets/common/fact_delegate.h"
#include "widgets/common/figures.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/app_icon.h"
#include "widgets/simulator/card_frame.h"
#include "widgets/simulator/card_layout.h"
#include "widgets/simulator/card_model.h"
#include "widgets/simulator/comparison_texts.h"

#include <QPainter>

namespace rankwright {

namespace {

void drawTextIn(QPainter* painter, const QRect& rect, const QFont& font, const QColor& color,
                const QString& text, Qt::TextElideMode elide = Qt::ElideRight) {
  painter->setFont(font);
  painter->setPen(color);
  drawElided(*painter, rect, text, Qt::AlignLeading | Qt::AlignVCenter, elide);
}

void drawFiguresIn(QPainter* painter, const QRect& rect, const QFont& font, const QColor& color,
                   const QString& text) {
  painter->setFont(font);
  painter->setPen(color);
  drawFigures(painter, rect, text);
}

const QColor& colorOf(Move move, const QPalette& palette) {
  const auto& theme = themeOf(palette);
  switch (move) {
  case Move::Up:
    return theme.positive;
  case Move::Down:
    return theme.negative;
  case Move::Entered:
    return theme.accent;
  default:
    return theme.muted;
  }
}

/// The arrow alone has the colour: the figure stays as readable as the others.
void drawMove(QPainter* painter, const QRect& rect, const CardChange& change, const QPalette& palette) {
  const auto mark = changeText(change);
  const auto& color = colorOf(change.move, palette);
  if (change.rankChange == 0) return drawFiguresIn(painter, rect, smallFont(), color, mark);
  const auto figure = mark.mid(1);
  drawFiguresIn(painter, rect, smallFont(), palette.color(QPalette::Text), figure);
  painter->setPen(color);
  painter->drawText(rect.adjusted(0, 0, -figuresWidth(smallFont(), figure), 0),
                    Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter, mark.left(1));
}

void drawChange(QPainter* painter, const CardLayout& layout, const CardChange& change,
                const QPalette& palette) {
  drawMove(painter, layout.change, change, palette);
  if (change.scoreChange)
    drawFiguresIn(painter, layout.scoreChange, smallFont(), themeOf(palette).muted,
                  scoreChangeText(*change.scoreChange));
}

/// The category gives way to a change of the score.
QRect categoryOf(const CardLayout& layout, const Card& card) {
  if (!card.change || !card.change->scoreChange) return layout.category;
  return QRect(layout.category.topLeft(),
               QPoint(layout.scoreChange.left() - 1 - 2 * kUnit, layout.category.bottom()));
}

void drawHead(QPainter* painter, const CardLayout& layout, const Card& card, const QPalette& palette) {
  const auto text = palette.color(QPalette::Text);
  const auto& muted = themeOf(palette).muted;
  drawFiguresIn(painter, card.change ? layout.slotOfTwo : layout.slot, smallFont(), muted,
                QString::number(card.slot));
  drawAppIcon(painter, layout.icon, card.app, palette);
  drawTextIn(painter, layout.name, strongFont(), text, card.app.name,
             card.app.isNamed ? Qt::ElideRight : Qt::ElideMiddle);
  drawFiguresIn(painter, layout.score, strongFont(), text, scoreText(card.score));
  drawTextIn(painter, categoryOf(layout, card), smallFont(), muted, card.app.category);
  drawTextIn(painter, layout.terms, smallFont(), muted, card.app.terms);
  if (card.change) drawChange(painter, layout, *card.change, palette);
}

void drawReason(QPainter* painter, const CardLayout::ReasonLine& line, const CardReason& reason, double scale,
                const QPalette& palette) {
  const auto text = palette.color(QPalette::Text);
  drawTextIn(painter, line.label, smallFont(), text, reason.text);
  drawBar(painter, line.bar, scale > 0 ? reason.contribution / scale : 0, false, palette);
  drawFiguresIn(painter, line.figure, smallFont(), text, contributionText(reason.contribution));
}

} // namespace

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  const auto& model = static_cast<const CardModel&>(*index.model());
  const auto& card = model.card(index);
  const auto layout = layOutCard(option.rect);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  drawCardFrame(painter, layout.frame, option);
  drawHead(painter, layout, card, option.palette);
  for (std::size_t i = 0; i < std::min(card.reasons.size(), kCardReasons); ++i)
    drawReason(painter, layout.reasons[i], card.reasons[i], model.reasonScale(), option.palette);
  if (card.reasons.empty())
    drawTextIn(painter, layout.reasons.front().label.united(layout.reasons.front().figure), smallFont(),
               themeOf(option.palette).muted, tr("No term of a model speaks for it"));
  painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return cell_.isValid() ? cell_ : smallestCardCell();
}

} // namespace rankwright
