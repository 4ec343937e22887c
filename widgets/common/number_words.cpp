#include "widgets/common/number_words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr QChar kMinus(0x2212);
constexpr int kDigits = 5;
constexpr double kSmallShare = 0.1; ///< below it a share has another decimal
constexpr double kSmallest = 1e-4;  ///< smaller ones are written with a power of ten
constexpr double kLargest = 1e9;

QString withMinus(QString text) {
  return text.replace(QLatin1Char('-'), kMinus);
}

QLocale english() {
  return {QLocale::English, QLocale::UnitedStates};
}

QString withPower(double value, int digits) {
  return withMinus(QString::number(value, 'e', digits - 1));
}

QString withSign(double value, const QString& text) {
  return value > 0 ? QLatin1Char('+') + text : text;
}

QString digitsOf(double value, int digits) {
  const auto size = std::abs(value);
  if (size != 0 && (size < kSmallest || size >= kLargest)) return withPower(value, digits);
  const auto before = size < 1 ? 1 : static_cast<int>(std::floor(std::log10(size))) + 1;
  // A number below 1 keeps its digits behind the leading zeros.
  const auto zeros = size > 0 && size < 1 ? static_cast<int>(-std::floor(std::log10(size))) - 1 : 0;
  auto text = english().toString(value, 'f', std::max(0, digits - before + zeros));
  if (text.contains(QLatin1Char('.')))
    while (text.endsWith(QLatin1Char('0')) || text.endsWith(QLatin1Char('.'))) {
      const auto wasPoint = text.endsWith(QLatin1Char('.'));
      text.chop(1);
      if (wasPoint) break;
    }
  return withMinus(text);
}

QString percent(double share, int decimals) {
  return withMinus(QString::number(100 * share, 'f', decimals));
}

} // namespace

QString figureText(double value) {
  if (std::isnan(value)) return QStringLiteral("–");
  if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
  return digitsOf(value, kDigits);
}

QString signedText(double value) {
  return withSign(value, figureText(value));
}

QString liftText(double lift) {
  return withSign(lift, percent(lift, 2)) + QStringLiteral(" %");
}

QString percentText(double share) {
  return percent(share, std::abs(share) < kSmallShare ? 2 : 1) + QStringLiteral(" %");
}

QString probabilityText(double p) {
  constexpr int kShown = 3;
  return p > 0 && p < kSmallest ? withPower(p, 2) : digitsOf(p, kShown);
}

} // namespace rankwright
