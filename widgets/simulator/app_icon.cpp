#include "widgets/simulator/app_icon.h"

#include "core/base/hash.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QHash>
#include <QIcon>
#include <QPainter>

namespace rankwright {

namespace {

constexpr QRgb kNoCategory = 0x667078;
constexpr double kLetterContrast = 4.8;

QColor readableColor(const QString& category) {
  const auto hash = hashText(category.toStdString());
  const auto hue = double(hash % 360) / 360;
  const auto saturation = 0.35 + 0.1 * double(hash / 360 % 3);
  // Equal lightness looks unequal in different hues; equal contrast to the letters does not.
  auto lightness = 0.55;
  auto color = QColor::fromHslF(hue, saturation, lightness);
  while (contrast(color, Qt::white) < kLetterContrast)
    color = QColor::fromHslF(hue, saturation, lightness -= 0.01);
  return color;
}

bool isIdeograph(QChar character) {
  return character.script() == QChar::Script_Han;
}

} // namespace

QString initialsOf(const QString& name) {
  QString initials;
  bool atStart = true;
  for (const auto character : name) {
    if (!character.isLetterOrNumber()) {
      atStart = true;
      continue;
    }
    if (std::exchange(atStart, false)) initials += character.toUpper();
    if (initials.size() == 2 || isIdeograph(character)) break;
  }
  return initials;
}

QColor categoryColor(const QString& category) {
  if (category.isEmpty()) return QColor::fromRgb(kNoCategory);
  static QHash<QString, QColor> known;
  const auto found = known.constFind(category);
  return found != known.constEnd() ? *found : *known.insert(category, readableColor(category));
}

void drawAppIcon(QPainter* painter, const QRect& square, const AppText& app, const QPalette& palette) {
  const auto radius = square.width() * 0.22;
  const auto initials = app.isNamed ? initialsOf(app.name) : QString();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  if (initials.isEmpty()) {
    painter->setBrush(themeOf(palette).track);
    painter->drawRoundedRect(square, radius, radius);
    const auto inset = square.width() / 4;
    QIcon::fromTheme(QStringLiteral("application-x-executable"))
        .paint(painter, square.adjusted(inset, inset, -inset, -inset));
  } else {
    painter->setBrush(categoryColor(app.category));
    painter->drawRoundedRect(square, radius, radius);
    auto font = strongFont();
    font.setPixelSize(square.height() * 2 / 5);
    painter->setFont(font);
    painter->setPen(Qt::white);
    painter->drawText(square, Qt::AlignCenter, initials);
  }
  painter->restore();
}

} // namespace rankwright
