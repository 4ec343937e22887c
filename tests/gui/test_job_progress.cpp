#include "widgets/common/job_progress.h"

#include <QTest>

using namespace rankwright;
using namespace std::chrono_literals;

class TestJobProgress : public QObject {
  Q_OBJECT

private slots:
  void estimatesTimeLeft_data();
  void estimatesTimeLeft();
  void startsOverWithAStage();
};

void TestJobProgress::estimatesTimeLeft_data() {
  QTest::addColumn<int>("elapsed");
  QTest::addColumn<double>("done");
  QTest::addColumn<double>("total");
  QTest::addColumn<int>("left"); // −1: no estimate
  QTest::newRow("a quarter in one second") << 1000 << 25.0 << 100.0 << 3000;
  QTest::newRow("finished") << 1000 << 100.0 << 100.0 << 0;
  QTest::newRow("unknown total") << 1000 << 25.0 << 0.0 << -1;
  QTest::newRow("nothing done yet") << 1000 << 0.0 << 100.0 << -1;
  QTest::newRow("too early to tell") << 100 << 25.0 << 100.0 << -1;
}

void TestJobProgress::estimatesTimeLeft() {
  QFETCH(int, elapsed);
  QFETCH(double, done);
  QFETCH(double, total);
  QFETCH(int, left);
  JobProgress progress;
  const auto begin = JobProgress::Clock::now();
  progress.write({"indexing", 0, total}, begin);
  const auto now = begin + std::chrono::milliseconds(elapsed);
  progress.write({"indexing", done, total}, now);
  QCOMPARE(progress.read(now).left.value_or(-1ms).count(), left);
}

void TestJobProgress::startsOverWithAStage() {
  JobProgress progress;
  const auto begin = JobProgress::Clock::now();
  progress.write({"items", 0, 10}, begin);
  progress.write({"items", 10, 10}, begin + 60s);
  progress.write({"users", 50, 100}, begin + 60s);
  progress.write({"users", 75, 100}, begin + 61s);
  const auto reading = progress.read(begin + 61s);
  QCOMPARE(reading.stage, QStringLiteral("users"));
  QCOMPARE(reading.left.value_or(-1ms).count(), 1000);
}

QTEST_APPLESS_MAIN(TestJobProgress)
#include "test_job_progress.moc"
