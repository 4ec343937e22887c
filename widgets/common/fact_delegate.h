#pragma once

#include <QStyledItemDelegate>

namespace rankwright {

/// Draws a bar in `rect` for a fraction of −1 to 1: from the middle when `centred`, else from the left.
void drawBar(QPainter* painter, const QRect& rect, double fraction, bool centred, const QPalette& palette);

/// Paints a `FactModel`'s cells: figures with digits of equal width, bars to both sides of zero.
class FactDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace rankwright
