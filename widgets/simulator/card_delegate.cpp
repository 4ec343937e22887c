#include "widgets/simulator/card_delegate.h"

#include "widgets/common/elided_text.h"
#include "widgets/common/fact_delegate.h"
#include "widgets/common/figures.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/app_icon.h"
#include "widgets/simulator/card_layout.h"
#include "widgets/simulator/card_model.h"
#include "widgets/simulator/comparison_texts.h"

#include <QPainter>
#include <QPixmapCache>

namespace rankwright {

namespace {

constexpr int kRadius = 2 * kUnit;

/// A circle of the frame's radius, whose quarters are the corners of a card: rounded outlines take long to
/// work out.
QPixmap cornersPicture(const QColor& fill, const QPen& pen, double scale) {
  const auto key = QStringLiteral("rankwright-card-%1-%2-%3-%4")
                       .arg(fill.rgba())
                       .arg(pen.color().rgba())
                       .arg(pen.width())
                       .arg(scale);
  QPixmap picture;
  if (QPixmapCache::find(key, &picture)) return picture;
  picture = QPixmap(QSize(2 * kRadius, 2 * kRadius) * scale);
  picture.setDevicePixelRatio(scale);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(fill);
  painter.setPen(pen);
  const auto inset = pen.widthF() / 2;
  painter.drawEllipse(QRectF(0, 0, 2 * kRadius, 2 * kRadius).adjusted(inset, inset, -inset, -inset));
  painter.end();
  QPixmapCache::insert(key, picture);
  return picture;
}

void drawCorners(QPainter* painter, const QRect& frame, const QPixmap& corners) {
  const auto scale = corners.devicePixelRatio();
  for (const auto right : {0, 1})
    for (const auto bottom : {0, 1})
      painter->drawPixmap(
          QRectF(right ? frame.right() + 1 - kRadius : frame.left(),
                 bottom ? frame.bottom() + 1 - kRadius : frame.top(), kRadius, kRadius),
          corners,
          QRectF(right * kRadius * scale, bottom * kRadius * scale, kRadius * scale, kRadius * scale));
}

void drawSides(QPainter* painter, const QRect& frame, const QPen& pen) {
  const auto line = pen.width();
  const auto across = frame.adjusted(kRadius, 0, -kRadius, 0);
  const auto down = frame.adjusted(0, kRadius, 0, -kRadius);
  painter->fillRect(across.left(), frame.top(), across.width(), line, pen.color());
  painter->fillRect(across.left(), frame.bottom() + 1 - line, across.width(), line, pen.color());
  painter->fillRect(frame.left(), down.top(), line, down.height(), pen.color());
  painter->fillRect(frame.right() + 1 - line, down.top(), line, down.height(), pen.color());
}

// Accent and border are nearly the same with high contrast: there only the width tells the selected card.
int frameWidth(bool selected, bool focused, const QPalette& palette) {
  return (focused ? 2 : 1) + (selected && isHighContrast(palette) ? 2 : 0);
}

void drawFrame(QPainter* painter, const QRect& frame, const QStyleOptionViewItem& option) {
  const auto& theme = themeOf(option.palette);
  const auto selected = option.state.testFlag(QStyle::State_Selected);
  const auto focused = option.state.testFlag(QStyle::State_HasFocus);
  const auto hovered = option.state.testFlag(QStyle::State_MouseOver);
  const auto& fill = selected ? theme.cardSelected : hovered ? theme.cardHovered : theme.card;
  const QPen pen(selected || focused ? theme.accent : theme.border,
                 frameWidth(selected, focused, option.palette));
  const auto strip = QRect(frame.left() + kRadius, frame.top(), frame.width() - 2 * kRadius, kRadius);
  painter->fillRect(strip, fill);
  painter->fillRect(frame.adjusted(0, kRadius, 0, -kRadius), fill);
  painter->fillRect(strip.translated(0, frame.height() - kRadius), fill);
  drawSides(painter, frame, pen);
  drawCorners(painter, frame, cornersPicture(fill, pen, painter->device()->devicePixelRatioF()));
}

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
  drawFrame(painter, layout.frame, option);
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
