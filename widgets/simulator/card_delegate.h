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

  /// The cell that a view gives each card; `smallestCardCell()` unless set.
  void setCell(const QSize& cell) { cell_ = cell; }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  QSize cell_;
};

} // namespace rankwright
