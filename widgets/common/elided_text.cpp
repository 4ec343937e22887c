#include "widgets/common/elided_text.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

constexpr std::size_t kFontsKept = 16;

QString onOneLine(QString text) {
  return text.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

QFont listFont(const QFont& font) {
  static std::vector<std::pair<QFont, QFont>> known;
  const auto found = std::ranges::find(known, font, [](const auto& entry) { return entry.first; });
  if (found != known.end()) return found->second;
  if (known.size() >= kFontsKept) known.clear();
  auto plain = font;
  plain.setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
  return known.emplace_back(font, plain).second;
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
