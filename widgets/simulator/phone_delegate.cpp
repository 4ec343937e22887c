#include "widgets/simulator/phone_delegate.h"

#include "widgets/common/elided_text.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/app_icon.h"
#include "widgets/simulator/card_model.h"

#include <QPainter>

namespace rankwright {

namespace {

// In pixels of the phone.
constexpr int kRowHeight = 64;
constexpr int kIcon = 44;
constexpr int kMargin = 12;
constexpr int kSlotWidth = 22;

} // namespace

int PhoneDelegate::rowHeight() const {
  return qRound(kRowHeight * scale_);
}

QSize PhoneDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {option.rect.width(), rowHeight()};
}

QFont PhoneDelegate::scaled(const QFont& font) const {
  auto larger = font;
  larger.setPointSizeF(font.pointSizeF() * scale_);
  return larger;
}

void PhoneDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const auto& card = static_cast<const CardModel*>(index.model())->card(index);
  const auto& theme = themeOf(option.palette);
  const auto px = [this](int phone) { return qRound(phone * scale_); };
  const auto isSelected = option.state.testFlag(QStyle::State_Selected);
  painter->save();
  if (isSelected) painter->fillRect(option.rect, theme.cardSelected);
  const auto row = option.rect.adjusted(px(kMargin), 0, -px(kMargin), 0);
  // From right to left everything stands the other way round.
  const auto place = [&](int x, int y, int width, int height) {
    return QStyle::visualRect(option.direction, row, QRect(row.left() + x, row.top() + y, width, height));
  };
  painter->setFont(scaled(smallFont()));
  painter->setPen(theme.muted);
  painter->drawText(place(0, 0, px(kSlotWidth), row.height()), Qt::AlignVCenter | Qt::AlignLeading,
                    QString::number(card.slot));
  drawAppIcon(painter, place(px(kSlotWidth), (row.height() - px(kIcon)) / 2, px(kIcon), px(kIcon)), card.app,
              option.palette);
  const auto left = px(kSlotWidth) + px(kIcon) + px(kMargin);
  const auto width = row.width() - left;
  const auto third = row.height() / 8;
  const auto line = [&](int from, int lines, const QFont& font, const QColor& color, const QString& text) {
    painter->setFont(listFont(scaled(font)));
    painter->setPen(color);
    drawElided(*painter, place(left, from * third, width, lines * third), text);
  };
  line(1, 2, strongFont(), option.palette.color(QPalette::Text), card.app.name);
  line(3, 2, smallFont(), theme.muted, card.app.category);
  line(5, 2, smallFont(), theme.muted, card.app.terms);
  painter->setPen(theme.border);
  painter->drawLine(row.bottomLeft(), row.bottomRight());
  if (option.state.testFlag(QStyle::State_HasFocus)) {
    painter->setPen(QPen(theme.accent, 2));
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
  }
  painter->restore();
}

} // namespace rankwright
