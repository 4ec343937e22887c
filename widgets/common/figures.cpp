#include "widgets/common/figures.h"

#include "widgets/common/elided_text.h"
#include "widgets/common/font_memo.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QRect>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr QChar kMinus(0x2212);

struct Digits {
  explicit Digits(const QFont& font)
      : metrics(listFont(font)), width(metrics.horizontalAdvance(QLatin1Char('0'))) {
    for (char digit = '1'; digit <= '9'; ++digit) {
      const auto other = metrics.horizontalAdvance(QLatin1Char(digit));
      tabular = tabular && other == width;
      width = std::max(width, other);
    }
  }

  int widthOf(QChar character) const {
    return character.isDigit() ? width : metrics.horizontalAdvance(character);
  }

  QFontMetrics metrics;
  int width;
  bool tabular = true; ///< as in most fonts; then figures are drawn in one call
};

/// The digits of the fonts that are in use, measured once each.
const Digits& digitsOf(const QFont& font) {
  static FontMemo<Digits> known;
  return known.of(font, [](const QFont& used) { return Digits(used); });
}

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::Figures)
};

/// Figures at the end of a line that runs from right to left: at its left, the sign before its number.
void drawMirrored(QPainter* painter, const QRect& rect, const QString& text) {
  painter->setLayoutDirection(Qt::LeftToRight);
  drawElided(*painter, rect, text, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
  painter->setLayoutDirection(Qt::RightToLeft);
}

} // namespace

QString scoreText(double score) {
  return QString::number(score, 'f', 4);
}

QString contributionText(double contribution) {
  const auto digits = QString::number(std::abs(contribution), 'f', 3);
  return (std::signbit(contribution) ? kMinus : QLatin1Char('+')) + digits;
}

QString weightText(double weight) {
  return QString::number(weight, 'g', 4);
}

QString countText(qulonglong count) {
  return QLocale(QLocale::English, QLocale::UnitedStates).toString(count);
}

QString ordinalOf(qulonglong place, qulonglong count) {
  return Texts::tr("%1 of %2").arg(countText(place + 1), countText(count));
}

QString millisecondsText(double milliseconds) {
  if (milliseconds >= 1000) return Texts::tr("%1 s").arg(milliseconds / 1000, 0, 'f', 1);
  return Texts::tr("%1 ms").arg(milliseconds, 0, 'f', milliseconds < 10 ? 1 : 0);
}

QString timeLeftText(std::chrono::milliseconds left) {
  const auto seconds = std::max<qint64>(1, (left.count() + 500) / 1000);
  if (seconds < 90) return Texts::tr("about %1 s left").arg(seconds);
  return Texts::tr("about %1 min left").arg((seconds + 30) / 60);
}

QString plainFigures(QString text) {
  return text.replace(kMinus, QLatin1Char('-'));
}

int figuresWidth(const QFont& font, const QString& text) {
  const auto& digits = digitsOf(font);
  if (digits.tabular) return digits.metrics.horizontalAdvance(text);
  int width = 0;
  for (const auto character : text)
    width += digits.widthOf(character);
  return width;
}

void drawFigures(QPainter* painter, const QRect& rect, const QString& text) {
  const auto& digits = digitsOf(painter->font());
  const auto mirrored = painter->layoutDirection() == Qt::RightToLeft;
  if (digits.tabular && mirrored && !text.isRightToLeft()) return drawMirrored(painter, rect, text);
  if (digits.tabular)
    return drawElided(*painter, rect, text, Qt::AlignRight | Qt::AlignVCenter, Qt::ElideNone);
  auto x = mirrored ? rect.left() : rect.right() + 1 - figuresWidth(painter->font(), text);
  for (const auto character : text) {
    const auto width = digits.widthOf(character);
    painter->drawText(QRect(x, rect.top(), width, rect.height()), Qt::AlignCenter, character);
    x += width;
  }
}

} // namespace rankwright
