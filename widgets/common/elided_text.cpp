#include "widgets/common/elided_text.h"

#include "widgets/common/font_memo.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace rankwright {

namespace {

QString onOneLine(QString text) {
  return text.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QFont withoutShaping(QFont font) {
  font.setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
  return font;
}

} // namespace

QFont listFont(const QFont& font) {
  static FontMemo<QFont> known;
  return known.of(font, withoutShaping);
}

void drawElided(QPainter& painter, const QRect& rect, const QString& text, Qt::Alignment alignment,
                Qt::TextElideMode elide) {
  if (text.isEmpty() || rect.isEmpty()) return;
  QTextOption option(Qt::AlignLeft);
  option.setTextDirection(painter.layoutDirection());
  option.setWrapMode(QTextOption::NoWrap);
  QTextLayout layout(onOneLine(text), listFont(painter.font()), painter.device());
  layout.setTextOption(option);
  // Else it would be laid out again to be drawn.
  layout.setCacheEnabled(true);
  layout.beginLayout();
  auto line = layout.createLine();
  layout.endLayout();
  // Widths are measured in whole pixels elsewhere.
  if (qFloor(line.naturalTextWidth()) > rect.width()) {
    const auto shown = painter.fontMetrics().elidedText(layout.text(), elide, rect.width());
    painter.drawText(rect, int(alignment) | Qt::TextSingleLine, shown);
    return;
  }
  const QSize size(qCeil(line.naturalTextWidth()), qRound(line.height()));
  const auto place = QStyle::alignedRect(painter.layoutDirection(), alignment, size, rect);
  line.draw(&painter, place.topLeft());
}

} // namespace rankwright
