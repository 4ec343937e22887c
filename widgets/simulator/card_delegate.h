#pragma once

#include <QStyledItemDelegate>

namespace rankwright {

struct Card;
struct CardLayout;

/// Paints the cards of a `CardModel`.
class CardDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  /// `smallestCardCell()`; a view may give more.
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rankwright
