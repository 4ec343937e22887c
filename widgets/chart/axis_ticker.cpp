#include "widgets/chart/axis_ticker.h"

#include "widgets/chart/chart_number.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace rankwright {

double NumberTicker::getTickStep(const QCPRange& range) {
  return step_ = QCPAxisTicker::getTickStep(range);
}

QString NumberTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  return tickText(tick, step_);
}

QString LogTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  return logTickText(tick);
}

TimeTicker::TimeTicker() {
  // Days and weeks are counted from a Monday's midnight here instead of that of UTC.
  setTickOrigin(QDate(2000, 1, 3).startOfDay());
}

int TimeTicker::widestLabel(const QFontMetrics& metrics) {
  constexpr double kMinutes = 60;
  static const auto moment = static_cast<double>(QDate(2000, 12, 28).endOfDay().toSecsSinceEpoch());
  return metrics.horizontalAdvance(timeText(moment, kMinutes));
}

double TimeTicker::getTickStep(const QCPRange& range) {
  return step_ = QCPAxisTickerDateTime::getTickStep(range);
}

QString TimeTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  return timeText(tick, step_);
}

double CategoryTicker::getTickStep(const QCPRange& range) {
  return std::max(1.0, std::ceil(range.size() / room_));
}

QVector<double> CategoryTicker::createTickVector(double tickStep, const QCPRange& range) {
  QVector<double> ticks;
  const auto last = std::min(std::floor(range.upper), static_cast<double>(labels_.size() - 1));
  for (auto tick = std::max(0.0, std::ceil(range.lower / tickStep) * tickStep); tick <= last;
       tick += tickStep)
    ticks << tick;
  return ticks;
}

QString CategoryTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
  constexpr qsizetype kLongest = 24;
  const auto label = labels_.value(qRound(tick));
  return label.size() <= kLongest ? label : label.left(kLongest - 1) + QChar(0x2026);
}

} // namespace rankwright
