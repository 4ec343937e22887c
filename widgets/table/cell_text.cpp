#include "widgets/table/cell_text.h"

#include "core/table/cell_text.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QTextDocument>

#include <cmath>
#include <limits>

namespace rankwright {

namespace {

constexpr std::size_t kBytesShown = 2000;
constexpr int kMostDecimals = 6;
/// Beyond these magnitudes plain digits no longer read well.
constexpr double kLargest = 1e15;
constexpr double kSmallest = 1e-4;

QString realText(double value, int decimals, const QLocale& locale) {
  if (!std::isfinite(value)) return std::isnan(value) ? QString() : locale.toString(value);
  const auto magnitude = std::abs(value);
  if (magnitude >= kLargest) return locale.toString(value, 'g', kMostDecimals);
  if (decimals >= 0) return locale.toString(value, 'f', decimals);
  if (magnitude != 0 && magnitude < kSmallest) return locale.toString(value, 'g', kMostDecimals);
  const auto text = QString::number(value, 'f', kMostDecimals);
  auto needed = kMostDecimals;
  while (needed > 0 && text[text.size() - 1 - (kMostDecimals - needed)] == QLatin1Char('0'))
    --needed;
  return locale.toString(value, 'f', needed);
}

} // namespace

QString shownText(const Cell& cell, const TableColumn& column, const QLocale& locale) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return locale.toString(qlonglong(*integer));
  if (const auto* real = std::get_if<double>(&cell)) return realText(*real, column.decimals, locale);
  if (const auto* text = std::get_if<std::string_view>(&cell)) return toQt(text->substr(0, kBytesShown));
  return {};
}

QString plainText(const Cell& cell) {
  std::string buffer;
  return hasNoValue(cell) ? QString() : toQt(cellText(cell, buffer));
}

QString asToolTip(const QString& text) {
  return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

double numberOf(const Cell& cell) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return double(*integer);
  if (const auto* real = std::get_if<double>(&cell)) return *real;
  return std::numeric_limits<double>::quiet_NaN();
}

QString titleOf(const TableColumn& column) {
  return toQt(column.title.empty() ? column.key : column.title);
}

QString headerText(const TableColumn& column) {
  if (column.unit.empty()) return titleOf(column);
  return QCoreApplication::translate("TableHeader", "%1 (%2)").arg(titleOf(column), toQt(column.unit));
}

} // namespace rankwright
