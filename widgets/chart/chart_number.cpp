#include "widgets/chart/chart_number.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr double kLarge = 1e7;
constexpr double kSmall = 1e-4;
constexpr int kDigits = 6;
constexpr double kDay = 86'400;

bool isPlain(double magnitude) {
  return magnitude == 0 || (magnitude >= kSmall && magnitude < kLarge);
}

/// Without zeros that say nothing at the end of the fraction.
QString shortened(const QLocale& locale, double value, int decimals) {
  auto text = locale.toString(value, 'f', decimals);
  if (decimals == 0) return text;
  const auto zero = locale.zeroDigit();
  while (text.endsWith(zero))
    text.chop(zero.size());
  if (text.endsWith(locale.decimalPoint())) text.chop(locale.decimalPoint().size());
  return text;
}

} // namespace

QString numberText(double value) {
  const QLocale locale;
  const auto magnitude = std::abs(value);
  if (!std::isfinite(value) || !isPlain(magnitude)) return locale.toString(value, 'g', kDigits);
  const auto whole = magnitude < 1
                         ? 1 - static_cast<int>(std::floor(std::log10(std::max(magnitude, kSmall)))) - 1
                         : -static_cast<int>(std::floor(std::log10(magnitude)));
  return shortened(locale, value, std::clamp(kDigits - 1 + whole, 0, 9));
}

QString tickText(double value, double step) {
  const QLocale locale;
  if (std::abs(value) < step * 1e-6) value = 0;
  const auto decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
  if (step < kSmall || std::abs(value) >= kLarge) return locale.toString(value, 'g', kDigits);
  // A step of 0.25 needs one digit more than its magnitude.
  const auto scaled = step * std::pow(10.0, decimals);
  return locale.toString(value, 'f', decimals + (std::abs(scaled - std::round(scaled)) > 1e-6 ? 1 : 0));
}

QString logTickText(double value) {
  const QLocale locale;
  return value >= kSmall / 10 && value < kLarge ? shortened(locale, value, 5)
                                                : locale.toString(value, 'g', 3);
}

QString timeText(double seconds, double step) {
  const auto moment = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(seconds * 1000));
  const QLocale locale;
  if (step >= kDay) return locale.toString(moment.date(), QLocale::ShortFormat);
  if (step >= 60) return locale.toString(moment, QLocale::ShortFormat);
  return locale.toString(moment.time(), QStringLiteral("HH:mm:ss"));
}

} // namespace rankwright
