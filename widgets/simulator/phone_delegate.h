#pragma once

#include <QStyledItemDelegate>

namespace rankwright {

/// One app on the page of a store: icon, name, category, price and rating.
class PhoneDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  /// Pixels of the screen for one of the phone's.
  void setScale(double scale) { scale_ = scale; }
  double scale() const { return scale_; }
  int rowHeight() const;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  QFont scaled(const QFont& font) const;

  double scale_ = 1;
};

} // namespace rankwright
