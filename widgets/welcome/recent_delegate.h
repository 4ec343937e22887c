#pragma once

#include <QStyledItemDelegate>

namespace rankwright {

/// Draws a recent workspace as a card: its picture, name, folder, when it was opened; with a button to remove
/// it while the card is pointed at or selected, and always when its folder is gone.
class RecentDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  /// Where the button to remove the card lies in it.
  static QRect removeButton(const QRect& card);

  /// The size of a card, which follows the font.
  static QSize cardSize();
};

} // namespace rankwright
