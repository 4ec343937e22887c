#include "widgets/common/widget_help.h"

#include <QVariant>
#include <QWidget>

namespace rankwright {

namespace {

constexpr auto kPageProperty = "helpPage";

} // namespace

void setHelp(QWidget* widget, const QString& page, const QString& whatsThis) {
  widget->setProperty(kPageProperty, page);
  if (!whatsThis.isEmpty()) widget->setWhatsThis(whatsThis);
}

QString helpPageOf(const QWidget* widget) {
  for (; widget; widget = widget->parentWidget())
    if (const auto page = widget->property(kPageProperty).toString(); !page.isEmpty()) return page;
  return {};
}

QString whatsThisOf(const QWidget* widget) {
  for (; widget; widget = widget->parentWidget()) {
    if (!widget->whatsThis().isEmpty()) return widget->whatsThis();
    if (!widget->toolTip().isEmpty()) return widget->toolTip();
  }
  return {};
}

} // namespace rankwright
