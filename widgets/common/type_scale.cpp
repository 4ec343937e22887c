#include "widgets/common/type_scale.h"

#include <QApplication>

namespace rankwright {

namespace {

QFont scaled(QFont font, double factor) {
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

struct Scale {
  explicit Scale(const QFont& desktop)
      : body(desktop),
        strong(weighted(desktop, QFont::DemiBold)),
        small(scaled(desktop, 0.88)),
        title(weighted(scaled(desktop, 1.3), QFont::DemiBold)) {}

  QFont body, strong, small, title;
};

/// Made once: a font made anew looks its glyphs up anew, and cards are painted in these fonts.
const Scale& scale() {
  static Scale current(QApplication::font());
  if (const auto desktop = QApplication::font(); current.body != desktop) current = Scale(desktop);
  return current;
}

} // namespace

QFont bodyFont() {
  return scale().body;
}
QFont strongFont() {
  return scale().strong;
}
QFont smallFont() {
  return scale().small;
}
QFont titleFont() {
  return scale().title;
}

} // namespace rankwright
