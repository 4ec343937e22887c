#pragma once

#include <QStyledItemDelegate>

namespace rankwright {

/// Paints an `EntryModel`'s rows: the title, and the detail below it in small quiet text.
class EntryDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rankwright
