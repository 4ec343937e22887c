#include "widgets/simulator/figure_row.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"

#include <QHBoxLayout>

namespace rankwright {

namespace {

QWidget* figureWidget(const Figure& figure) {
  auto* widget = new QWidget;
  auto* value = new QLabel(figure.value);
  value->setFont(strongFont());
  value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* caption = new MutedLabel(figure.caption);
  caption->setFont(smallFont());
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(value);
  column->addWidget(caption);
  widget->setToolTip(figure.toolTip);
  widget->setAccessibleDescription(figure.toolTip);
  widget->setAccessibleName(figure.caption + QLatin1Char(' ') + figure.value);
  return widget;
}

} // namespace

FigureRow::FigureRow(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4 * kUnit);
}

void FigureRow::setFigures(const std::vector<Figure>& figures) {
  while (const auto* item = layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const auto& figure : figures)
    layout()->addWidget(figureWidget(figure));
  static_cast<QHBoxLayout*>(layout())->addStretch(1);
}

} // namespace rankwright
