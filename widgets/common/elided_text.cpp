#include "widgets/common/elided_text.h"

#include "widgets/common/font_memo.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace rankwright {

namespace {

QString onOneLine(QString text) {
  return text.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QFont withoutShaping(QFont font) {
  font.setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
  return font;
}

/// One line of a text, laid out to be measured and drawn.
class LaidLine {
public:
  LaidLine(const QString& text, const QPainter& painter)
      : layout_(text, listFont(painter.font()), painter.device()) {
    QTextOption option(Qt::AlignLeft);
    option.setTextDirection(painter.layoutDirection());
    option.setWrapMode(QTextOption::NoWrap);
    layout_.setTextOption(option);
    // Else it would be laid out again to be drawn.
    layout_.setCacheEnabled(true);
    layout_.beginLayout();
    line_ = layout_.createLine();
    layout_.endLayout();
  }

  /// Widths are measured in whole pixels elsewhere.
  bool fits(int width) const { return qFloor(line_.naturalTextWidth()) <= width; }

  /// How many letters stand wholly before `width`, of a text from left to right.
  int lettersWithin(qreal width) const {
    auto count = line_.xToCursor(width);
    while (count > 0 && qFloor(line_.cursorToX(count)) > width)
      count = layout_.previousCursorPosition(count);
    return count;
  }

  void draw(QPainter& painter, const QRect& rect, Qt::Alignment alignment) const {
    const QSize size(qCeil(line_.naturalTextWidth()), qRound(line_.height()));
    line_.draw(&painter, QStyle::alignedRect(painter.layoutDirection(), alignment, size, rect).topLeft());
  }

private:
  QTextLayout layout_;
  QTextLine line_;
};

constexpr QChar kEllipsis(0x2026);

bool isRightToLeft(QChar letter) {
  constexpr char16_t kFirst = 0x590; // the first Hebrew sign; most letters stand before it
  if (letter.unicode() < kFirst) return false;
  const auto direction = letter.direction();
  return direction == QChar::DirR || direction == QChar::DirAL;
}

/// Whether a line runs from left to right all along and loses its end where it is too long.
bool isPlain(const QPainter& painter, const QString& text, Qt::TextElideMode elide) {
  return elide == Qt::ElideRight && painter.layoutDirection() == Qt::LeftToRight &&
         std::ranges::none_of(text, isRightToLeft);
}

/// The beginning of a text that is long beyond what a line of that width can hold, with letters of two
/// pixels: laying out takes time for every letter.
QString beginningFor(int width, const QString& text) {
  constexpr int kNarrowest = 2;
  const auto most = width / kNarrowest + 1;
  return text.size() > most ? QString(text.left(most) + kEllipsis) : text;
}

void drawBeginning(QPainter& painter, const QRect& rect, const QString& text, const LaidLine& whole,
                   Qt::Alignment alignment) {
  const auto room = rect.width() - painter.fontMetrics().horizontalAdvance(kEllipsis);
  const QString shown = text.left(whole.lettersWithin(room)) + kEllipsis;
  LaidLine(shown, painter).draw(painter, rect, alignment);
}

} // namespace

QFont listFont(const QFont& font) {
  static FontMemo<QFont> known;
  return known.of(font, withoutShaping);
}

void drawElided(QPainter& painter, const QRect& rect, const QString& text, Qt::Alignment alignment,
                Qt::TextElideMode elide) {
  if (text.isEmpty() || rect.isEmpty()) return;
  const auto whole = onOneLine(text);
  const auto plain = isPlain(painter, whole, elide);
  const auto shown = plain ? beginningFor(rect.width(), whole) : whole;
  const LaidLine line(shown, painter);
  if (line.fits(rect.width())) return line.draw(painter, rect, alignment);
  if (plain) return drawBeginning(painter, rect, shown, line, alignment);
  painter.drawText(rect, int(alignment) | Qt::TextSingleLine,
                   painter.fontMetrics().elidedText(whole, elide, rect.width()));
}

} // namespace rankwright
