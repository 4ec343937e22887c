#pragma once

#include "widgets/chart/colour_scale.h"

#include <QStyledItemDelegate>

namespace rankwright {

/// Paints a share of boards' apps as a figure on its colour; what the check finds too much has a frame.
class OverlapDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  explicit OverlapDelegate(QObject* parent = nullptr);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  ColourScale scale_;
};

} // namespace rankwright
