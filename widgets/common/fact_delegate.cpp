#include "widgets/common/fact_delegate.h"

#include "widgets/common/elided_text.h"
#include "widgets/common/fact_model.h"
#include "widgets/common/figures.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr int kMargin = kUnit;
constexpr int kBarThickness = 2 * kUnit;
constexpr int kBarWidth = 18 * kUnit;

FactKind kindOf(const QModelIndex& index) {
  return static_cast<FactKind>(index.data(FactModel::KindRole).toInt());
}

QColor textColor(const QStyleOptionViewItem& option) {
  const auto selected = option.state.testFlag(QStyle::State_Selected);
  return option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace

void drawBar(QPainter* painter, const QRect& rect, double fraction, bool centred, const QPalette& palette) {
  const auto& theme = themeOf(palette);
  const QRect track(rect.left(), rect.center().y() - kBarThickness / 2 + 1, rect.width(), kBarThickness);
  painter->fillRect(track, theme.track);
  const auto room = centred ? track.width() / 2 : track.width();
  const auto length = static_cast<int>(std::lround(std::clamp(std::abs(fraction), 0.0, 1.0) * room));
  const auto zero = centred ? track.left() + room : track.left();
  painter->fillRect(QRect(fraction < 0 ? zero - length : zero, track.top(), length, track.height()),
                    fraction < 0 ? theme.negative : theme.positive);
  if (centred) painter->fillRect(QRect(zero, track.top() - 2, 1, track.height() + 4), theme.muted);
}

void FactDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  auto styled = option;
  initStyleOption(&styled, index);
  const auto text = std::exchange(styled.text, QString());
  const auto* style = option.widget ? option.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &styled, painter, option.widget);
  const auto inner = option.rect.adjusted(kMargin, 0, -kMargin, 0);
  painter->save();
  painter->setFont(styled.font);
  painter->setPen(textColor(styled));
  const auto bar = index.data(FactModel::BarRole);
  if (bar.isValid()) drawBar(painter, inner, bar.toDouble(), kindOf(index) == FactKind::Bar, option.palette);
  // The style's own way to draw text lays it out three times.
  if (kindOf(index) == FactKind::Text)
    drawElided(*painter, inner, text, styled.displayAlignment, styled.textElideMode);
  else
    drawFigures(painter, inner, text);
  painter->restore();
}

void FactDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  if (!index.data(FactModel::AddressRole).isValid()) return;
  option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
  option->font.setUnderline(true);
}

QSize FactDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  auto styled = option;
  initStyleOption(&styled, index);
  const auto height = styled.fontMetrics.height() + 2 * kUnit;
  if (isDrawn(kindOf(index))) return {kBarWidth, height};
  return {figuresWidth(styled.font, styled.text) + 2 * kMargin + 2, height};
}

} // namespace rankwright
