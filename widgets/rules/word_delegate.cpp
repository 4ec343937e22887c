#include "widgets/rules/word_delegate.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/rules/word_model.h"

#include <QApplication>
#include <QPainter>

namespace rankwright {

namespace {

/// A function's signature goes on from its name: "(x: number) → int64"; a type stands alone.
QString behindName(const QModelIndex& index) {
  const auto signature = index.data(WordModel::SignatureRole).toString();
  const auto name = index.data().toString();
  return signature.startsWith(name) ? signature.mid(name.size()) : QStringLiteral("  ") + signature;
}

} // namespace

void WordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  auto own = option;
  initStyleOption(&own, index);
  const auto* style = own.widget ? own.widget->style() : QApplication::style();
  style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
  const auto text = style->subElementRect(QStyle::SE_ItemViewItemText, &own, own.widget);
  const auto used = own.fontMetrics.horizontalAdvance(own.text) + kUnit;
  const auto rest =
      QStyle::visualRect(own.direction, own.rect, text.adjusted(used, 0, 0, 0).intersected(own.rect));
  if (rest.width() <= 0) return;
  const bool selected = own.state & QStyle::State_Selected;
  painter->save();
  painter->setFont(own.font);
  painter->setPen(selected ? own.palette.color(QPalette::HighlightedText) : themeOf(own.palette).muted);
  painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                    own.fontMetrics.elidedText(behindName(index), Qt::ElideRight, rest.width()));
  painter->restore();
}

QSize WordDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  auto size = QStyledItemDelegate::sizeHint(option, index);
  return {size.width() + option.fontMetrics.horizontalAdvance(behindName(index)) + 2 * kUnit,
          size.height() + kUnit};
}

} // namespace rankwright
