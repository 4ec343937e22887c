#pragma once

#include <QFontMetrics>
#include <QStringList>

#include "widgets/chart/plot_library.h"

namespace rankwright {

/// Labels numbers as the locale writes them, with as many decimals as the distance of the ticks needs.
class NumberTicker final : public QCPAxisTicker {
protected:
  double getTickStep(const QCPRange& range) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
  double step_ = 1;
};

class LogTicker final : public QCPAxisTickerLog {
protected:
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

/// Labels seconds since 1970 as dates and times. Ticks of whole days stand at local midnight.
class TimeTicker final : public QCPAxisTickerDateTime {
public:
  TimeTicker();

  /// How wide the widest label can be.
  static int widestLabel(const QFontMetrics& metrics);

protected:
  double getTickStep(const QCPRange& range) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
  double step_ = 1;
};

/// Labels the positions 0, 1, … with names; leaves some out where there is no room for all.
class CategoryTicker final : public QCPAxisTicker {
public:
  explicit CategoryTicker(QStringList labels) : labels_(std::move(labels)) {}

  /// How many labels fit beside each other.
  void setRoom(int count) { room_ = qMax(1, count); }
  const QStringList& labels() const { return labels_; }

protected:
  double getTickStep(const QCPRange& range) override;
  int getSubTickCount(double) override { return 0; }
  QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
  QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
  QStringList labels_;
  int room_ = 20;
};

} // namespace rankwright
