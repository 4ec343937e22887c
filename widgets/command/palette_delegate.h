#pragma once

#include <QStyledItemDelegate>

namespace rankwright {

/// Paints a `PaletteModel`'s rows: icon, title with the matched letters bold, quiet detail, shortcut at the
/// end.
class PaletteDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rankwright
