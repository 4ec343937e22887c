#include "widgets/common/job_runner.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <condition_variable>
#include <stdexcept>

using namespace rankwright;
using namespace std::chrono_literals;

namespace {

/// Works until it is told to stop.
Result<int> untilStopped(const JobControl& job) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any wake;
  wake.wait(lock, job.stop, [] { return false; });
  return 0;
}

} // namespace

class TestJobRunner : public QObject {
  Q_OBJECT

private slots:
  void deliversValueOnTheReceiversThread();
  void deliversErrors();
  void turnsExceptionsIntoErrors();
  void latestRequestWins();
  void slotsAreIndependent();
  void cancelAnswersAtOnce();
  void workThatIgnoresCancelHoldsNothingUp();
  void deliversNothingToADestroyedReceiver();
  void destructionStopsWorkers();
  void tellsProgressTenTimesASecond();
};

void TestJobRunner::deliversValueOnTheReceiversThread() {
  JobRunner jobs;
  QThread* worker = nullptr;
  QThread* delivery = nullptr;
  int value = 0;
  jobs.start(
      {QStringLiteral("a"), QStringLiteral("A"), this},
      [&](const JobControl&) -> Result<int> {
        worker = QThread::currentThread();
        return 7;
      },
      [&](int result) {
        delivery = QThread::currentThread();
        value = result;
      },
      [](const Error&) { QFAIL("no error was expected"); });
  QTRY_COMPARE(value, 7);
  QCOMPARE(delivery, thread());
  QVERIFY(worker != thread());
  QVERIFY(jobs.running().empty());
}

void TestJobRunner::deliversErrors() {
  JobRunner jobs;
  std::optional<Error> error;
  jobs.start(
      {QStringLiteral("a"), QStringLiteral("A"), this},
      [](const JobControl&) -> Result<int> { return fail(ErrorKind::NotFound, "no such user: {}", "u7"); },
      [](int) { QFAIL("no value was expected"); }, [&](const Error& failure) { error = failure; });
  QTRY_VERIFY(error);
  QCOMPARE(error->kind, ErrorKind::NotFound);
  QCOMPARE(error->message, std::string("no such user: u7"));
}

void TestJobRunner::turnsExceptionsIntoErrors() {
  JobRunner jobs;
  std::optional<Error> error;
  jobs.start(
      {QStringLiteral("a"), QStringLiteral("A"), this},
      [](const JobControl&) -> Result<int> { throw std::runtime_error("boom"); }, [](int) {},
      [&](const Error& failure) { error = failure; });
  QTRY_VERIFY(error);
  QCOMPARE(error->kind, ErrorKind::Internal);
  QVERIFY(error->message.ends_with("boom"));
}

void TestJobRunner::latestRequestWins() {
  JobRunner jobs;
  std::vector<int> values;
  int errors = 0;
  QSemaphore firstMayEnd;
  jobs.start(
      {QStringLiteral("recommend"), QStringLiteral("first"), this},
      [&](const JobControl&) -> Result<int> {
        firstMayEnd.acquire();
        return 1;
      },
      [&](int value) { values.push_back(value); }, [&](const Error&) { ++errors; });
  jobs.start(
      {QStringLiteral("recommend"), QStringLiteral("second"), this},
      [&](const JobControl&) -> Result<int> {
        firstMayEnd.release();
        return 2;
      },
      [&](int value) { values.push_back(value); }, [&](const Error&) { ++errors; });
  QTRY_COMPARE(values.size(), 1U);
  QCOMPARE(values.front(), 2);
  QCOMPARE(errors, 0);
}

void TestJobRunner::slotsAreIndependent() {
  JobRunner jobs;
  int sum = 0;
  for (const auto& slot : {QStringLiteral("a"), QStringLiteral("b")})
    jobs.start(
        {slot, slot, this}, [](const JobControl&) -> Result<int> { return 1; },
        [&](int value) { sum += value; }, [](const Error&) {});
  QTRY_COMPARE(sum, 2);
}

void TestJobRunner::cancelAnswersAtOnce() {
  JobRunner jobs;
  std::optional<Error> error;
  const auto id = jobs.start(
      {QStringLiteral("open"), QStringLiteral("Opening"), this}, untilStopped,
      [](int) { QFAIL("a cancelled job delivered"); }, [&](const Error& failure) { error = failure; });
  jobs.cancel(id);
  QVERIFY(error);
  QCOMPARE(error->kind, ErrorKind::Cancelled);
  QVERIFY(!jobs.isRunning(QStringLiteral("open")));
}

void TestJobRunner::workThatIgnoresCancelHoldsNothingUp() {
  QSemaphore mayEnd;
  JobRunner jobs;
  const auto stubborn = [&](const JobControl&) -> Result<int> {
    mayEnd.acquire();
    return 1;
  };
  int value = 0;
  QElapsedTimer time;
  const auto id = jobs.start(
      {QStringLiteral("a"), QStringLiteral("A"), this}, stubborn,
      [](int) { QFAIL("a cancelled job delivered"); }, [](const Error&) {});
  time.start();
  jobs.cancel(id);
  jobs.start(
      {QStringLiteral("a"), QStringLiteral("A"), this}, [](const JobControl&) -> Result<int> { return 2; },
      [&](int result) { value = result; }, [](const Error&) {});
  QTRY_COMPARE(value, 2);
  QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
  mayEnd.release();
}

void TestJobRunner::deliversNothingToADestroyedReceiver() {
  JobRunner jobs;
  QSemaphore mayEnd;
  auto receiver = std::make_unique<QObject>();
  bool delivered = false;
  jobs.start(
      {QStringLiteral("a"), QStringLiteral("A"), receiver.get()},
      [&](const JobControl&) -> Result<int> {
        mayEnd.acquire();
        return 1;
      },
      [&](int) { delivered = true; }, [&](const Error&) { delivered = true; });
  receiver.reset();
  QVERIFY(jobs.running().empty());
  mayEnd.release();
  // A later job's delivery shows that the queue has been worked off.
  bool later = false;
  jobs.start(
      {QStringLiteral("b"), QStringLiteral("B"), this}, [](const JobControl&) -> Result<int> { return 2; },
      [&](int) { later = true; }, [](const Error&) {});
  QTRY_VERIFY(later);
  QVERIFY(!delivered);
}

void TestJobRunner::destructionStopsWorkers() {
  bool ended = false;
  {
    JobRunner jobs;
    QSemaphore started;
    jobs.start(
        {QStringLiteral("a"), QStringLiteral("A"), this},
        [&](const JobControl& job) -> Result<int> {
          started.release();
          auto result = untilStopped(job);
          ended = true;
          return result;
        },
        [](int) {}, [](const Error&) {});
    started.acquire();
  }
  QVERIFY(ended);
}

void TestJobRunner::tellsProgressTenTimesASecond() {
  JobRunner jobs;
  QSignalSpy progressed(&jobs, &JobRunner::progressed);
  jobs.start(
      {QStringLiteral("a"), QStringLiteral("A"), this},
      [](const JobControl& job) -> Result<int> {
        for (int i = 0; i < 100'000; ++i)
          job.report("counting", i, 100'000);
        return untilStopped(job);
      },
      [](int) {}, [](const Error&) {});
  QElapsedTimer time;
  time.start();
  QTRY_VERIFY(jobs.running().front().progress.done == 99'999);
  QTRY_VERIFY(progressed.size() >= 2);
  QVERIFY(progressed.size() <= time.elapsed() / 100 + 1);
  QCOMPARE(jobs.running().front().progress.stage, QStringLiteral("counting"));
}

QTEST_MAIN(TestJobRunner)
#include "test_job_runner.moc"
