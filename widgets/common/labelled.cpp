#include "widgets/common/labelled.h"

#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QLabel>

namespace rankwright {

QWidget* together(std::initializer_list<QWidget*> widgets) {
  auto* part = new QWidget;
  auto* row = new QHBoxLayout(part);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kUnit);
  for (auto* widget : widgets)
    row->addWidget(widget);
  return part;
}

QWidget* labelled(const QString& text, std::initializer_list<QWidget*> controls) {
  auto* part = together(controls);
  auto* label = new QLabel(text);
  label->setBuddy(*controls.begin());
  static_cast<QHBoxLayout*>(part->layout())->insertWidget(0, label);
  return part;
}

QWidget* labelled(const QString& text, QWidget* control) {
  return labelled(text, {control});
}

} // namespace rankwright
