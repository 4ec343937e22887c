#include "widgets/simulator/card_delegate.h"

#include "widgets/common/fact_delegate.h"
#include "widgets/common/figures.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/app_icon.h"
#include "widgets/simulator/card_layout.h"
#include "widgets/simulator/card_model.h"

#include <QPainter>

namespace rankwright {

namespace {

constexpr double kRadius = 2.0 * kUnit;

void drawFrame(QPainter* painter, const QRect& frame, const QStyleOptionViewItem& option) {
  const auto& theme = themeOf(option.palette);
  const auto selected = option.state.testFlag(QStyle::State_Selected);
  const auto focused = option.state.testFlag(QStyle::State_HasFocus);
  const auto hovered = option.state.testFlag(QStyle::State_MouseOver);
  painter->setBrush(selected ? theme.cardSelected : hovered ? theme.cardHovered : theme.card);
  painter->setPen(QPen(selected || focused ? theme.accent : theme.border, focused ? 2 : 1));
  const auto inset = focused ? 1.0 : 0.5;
  painter->drawRoundedRect(QRectF(frame).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
}

void drawElided(QPainter* painter, const QRect& rect, const QFont& font, const QColor& color,
                const QString& text, Qt::TextElideMode elide = Qt::ElideRight) {
  painter->setFont(font);
  painter->setPen(color);
  painter->drawText(rect, Qt::AlignVCenter, painter->fontMetrics().elidedText(text, elide, rect.width()));
}

void drawFiguresIn(QPainter* painter, const QRect& rect, const QFont& font, const QColor& color,
                   const QString& text) {
  painter->setFont(font);
  painter->setPen(color);
  drawFigures(painter, rect, text);
}

void drawHead(QPainter* painter, const CardLayout& layout, const Card& card, const QPalette& palette) {
  const auto text = palette.color(QPalette::Text);
  const auto& muted = themeOf(palette).muted;
  drawFiguresIn(painter, layout.slot, smallFont(), muted, QString::number(card.slot));
  drawAppIcon(painter, layout.icon, card.app, palette);
  drawElided(painter, layout.name, strongFont(), text, card.app.name,
             card.app.isNamed ? Qt::ElideRight : Qt::ElideMiddle);
  drawFiguresIn(painter, layout.score, strongFont(), text, scoreText(card.score));
  drawElided(painter, layout.category, smallFont(), muted, card.app.category);
  drawElided(painter, layout.terms, smallFont(), muted, card.app.terms);
}

void drawReason(QPainter* painter, const CardLayout::ReasonLine& line, const CardReason& reason, double scale,
                const QPalette& palette) {
  const auto text = palette.color(QPalette::Text);
  drawElided(painter, line.label, smallFont(), text, reason.text);
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
  drawFrame(painter, layout.frame, option);
  drawHead(painter, layout, card, option.palette);
  for (std::size_t i = 0; i < std::min(card.reasons.size(), kCardReasons); ++i)
    drawReason(painter, layout.reasons[i], card.reasons[i], model.reasonScale(), option.palette);
  if (card.reasons.empty())
    drawElided(painter, layout.reasons.front().label.united(layout.reasons.front().figure), smallFont(),
               themeOf(option.palette).muted, tr("No term of a model speaks for it"));
  painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return cell_.isValid() ? cell_ : smallestCardCell();
}

} // namespace rankwright
