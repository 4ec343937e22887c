#include "widgets/chart/axis_ticker.h"

#include <QDateTime>
#include <QTest>

using namespace rankwright;

/// Where ticks of a time axis stand, west of Greenwich.
class TestAxisTicker : public QObject {
  Q_OBJECT

public:
  static void initMain() { qputenv("TZ", "America/New_York"); }

private slots:
  void daysBeginAtLocalMidnight_data();
  void daysBeginAtLocalMidnight();
};

void TestAxisTicker::daysBeginAtLocalMidnight_data() {
  QTest::addColumn<int>("days");
  QTest::newRow("a few days") << 6;
  QTest::newRow("over the beginning of summer time") << 14;
  QTest::newRow("months") << 90;
}

void TestAxisTicker::daysBeginAtLocalMidnight() {
  QFETCH(int, days);
  const auto first = QDate(2026, 3, 2);
  const QCPRange range(double(first.startOfDay().toSecsSinceEpoch()) - 3600,
                       double(first.addDays(days).startOfDay().toSecsSinceEpoch()));
  TimeTicker ticker;
  ticker.setTickCount(6);
  QVector<double> ticks;
  QVector<QString> labels;
  ticker.generate(range, QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
  QVERIFY(ticks.size() > 2);
  for (qsizetype i = 0; i < ticks.size(); ++i) {
    const auto moment = QDateTime::fromSecsSinceEpoch(qint64(ticks[i]));
    QCOMPARE(moment.time(), QTime(0, 0));
    QCOMPARE(labels[i], QLocale().toString(moment.date(), QLocale::ShortFormat));
  }
}

QTEST_MAIN(TestAxisTicker)
#include "test_axis_ticker.moc"
