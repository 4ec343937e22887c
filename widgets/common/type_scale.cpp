#include "widgets/common/type_scale.h"

#include <QApplication>

namespace rankwright {

namespace {

QFont scaled(double factor) {
  auto font = QApplication::font();
  if (font.pointSizeF() > 0)
    font.setPointSizeF(font.pointSizeF() * factor);
  else
    font.setPixelSize(qRound(font.pixelSize() * factor));
  return font;
}

QFont weighted(QFont font, QFont::Weight weight) {
  font.setWeight(weight);
  return font;
}

} // namespace

QFont bodyFont() {
  return QApplication::font();
}
QFont strongFont() {
  return weighted(bodyFont(), QFont::DemiBold);
}
QFont smallFont() {
  return scaled(0.88);
}
QFont titleFont() {
  return weighted(scaled(1.3), QFont::DemiBold);
}

} // namespace rankwright
