#include "widgets/common/figures.h"

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

int digitWidth(const QFontMetrics& metrics) {
  int widest = 0;
  for (char digit = '0'; digit <= '9'; ++digit)
    widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
  return widest;
}

int cellWidth(const QFontMetrics& metrics, QChar character, int digit) {
  return character.isDigit() ? digit : metrics.horizontalAdvance(character);
}

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::Figures)
};

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

int figuresWidth(const QFontMetrics& metrics, const QString& text) {
  const auto digit = digitWidth(metrics);
  int width = 0;
  for (const auto character : text)
    width += cellWidth(metrics, character, digit);
  return width;
}

void drawFigures(QPainter* painter, const QRect& rect, const QString& text) {
  const auto metrics = painter->fontMetrics();
  const auto digit = digitWidth(metrics);
  auto x = rect.right() + 1 - figuresWidth(metrics, text);
  for (const auto character : text) {
    const auto width = cellWidth(metrics, character, digit);
    painter->drawText(QRect(x, rect.top(), width, rect.height()), Qt::AlignCenter, character);
    x += width;
  }
}

} // namespace rankwright
