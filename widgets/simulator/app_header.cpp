#include "widgets/simulator/app_header.h"

#include "widgets/common/elided_text.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/app_icon.h"

#include <QPainter>

namespace rankwright {

namespace {

constexpr int kIconSize = 12 * kUnit;

void drawLine(QPainter& painter, const QRect& rect, const QFont& font, const QColor& color,
              const QString& text) {
  painter.setFont(font);
  painter.setPen(color);
  drawElided(painter, rect, text);
}

QString secondLine(const AppText& app) {
  QStringList parts = {app.category, app.terms};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

} // namespace

AppHeader::AppHeader(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AppHeader::setApp(AppText app) {
  app_ = std::move(app);
  setAccessibleName(app_.name);
  setAccessibleDescription(secondLine(app_));
  setToolTip(app_.key);
  update();
}

QSize AppHeader::sizeHint() const {
  const auto text = QFontMetrics(titleFont()).height() + 2 * QFontMetrics(smallFont()).height();
  return {200, std::max(kIconSize, text)};
}

void AppHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const auto& muted = themeOf(palette()).muted;
  drawAppIcon(&painter, QRect(0, (height() - kIconSize) / 2, kIconSize, kIconSize), app_, palette());
  const auto nameHeight = QFontMetrics(titleFont()).height();
  const auto lineHeight = QFontMetrics(smallFont()).height();
  const QRect text(kIconSize + 3 * kUnit, 0, width() - kIconSize - 3 * kUnit, nameHeight);
  drawLine(painter, text, titleFont(), palette().color(QPalette::WindowText), app_.name);
  const auto second = QRect(text.left(), nameHeight, text.width(), lineHeight);
  drawLine(painter, second, smallFont(), muted, secondLine(app_));
  drawLine(painter, second.translated(0, lineHeight), smallFont(), muted, tr("key %1").arg(app_.key));
}

} // namespace rankwright
