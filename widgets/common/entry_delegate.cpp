#include "widgets/common/entry_delegate.h"

#include "widgets/common/elided_text.h"
#include "widgets/common/entry_model.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QApplication>
#include <QPainter>

namespace rankwright {

namespace {

void drawLine(QPainter* painter, QRect rect, const QFont& font, const QColor& color, const QString& text) {
  painter->setFont(font);
  painter->setPen(color);
  drawElided(*painter, rect, text);
}

} // namespace

void EntryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  const auto* style = option.widget ? option.widget->style() : QApplication::style();
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
  const auto selected = option.state.testFlag(QStyle::State_Selected);
  const auto& palette = option.palette;
  const auto title = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
  const auto detail = selected ? title : themeOf(palette).muted;

  const auto inner = option.rect.adjusted(2 * kUnit, kUnit, -2 * kUnit, -kUnit);
  const auto titleHeight = QFontMetrics(bodyFont()).height();
  const auto detailText = index.data(EntryModel::DetailRole).toString();
  painter->save();
  drawLine(painter, detailText.isEmpty() ? inner : QRect(inner.topLeft(), QSize(inner.width(), titleHeight)),
           bodyFont(), title, index.data().toString());
  drawLine(painter, inner.adjusted(0, titleHeight, 0, 0), smallFont(), detail, detailText);
  painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  const auto height = QFontMetrics(bodyFont()).height() + QFontMetrics(smallFont()).height();
  return {160, height + 2 * kUnit};
}

} // namespace rankwright
