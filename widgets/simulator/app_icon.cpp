#include "widgets/simulator/app_icon.h"

#include "core/base/hash.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"

#include <QIcon>
#include <QPainter>

#include <array>

namespace rankwright {

namespace {

constexpr std::array<QRgb, 14> kCategoryColors = {
    0x3465a8, 0x1f7a72, 0x4c7a2a, 0x86650f, 0xa8541f, 0xab4054, 0x84509f,
    0x555bb5, 0x2f7594, 0x75624f, 0x9c4880, 0x41724d, 0x5f6b1f, 0x6a5acd,
};
constexpr QRgb kNoCategory = 0x667078;

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
  return QColor::fromRgb(kCategoryColors[hashText(category.toStdString()) % kCategoryColors.size()]);
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
