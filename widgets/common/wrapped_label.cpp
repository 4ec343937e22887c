#include "widgets/common/wrapped_label.h"

namespace rankwright {

WrappedLabel::WrappedLabel(QWidget* parent) : QLabel(parent) {}

WrappedLabel::WrappedLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {}

int WrappedLabel::heightForWidth(int width) const {
  if (measuredText_ != text() || measuredFont_ != font()) {
    heights_.clear();
    measuredText_ = text();
    measuredFont_ = font();
  }
  const auto known = heights_.constFind(width);
  return known != heights_.constEnd() ? *known : *heights_.insert(width, QLabel::heightForWidth(width));
}

} // namespace rankwright
