#include "widgets/job/stack_trace.h"
#include "widgets/job/watchdog.h"
#include "widgets/job/watched_application.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <cctype>
#include <ctime>
#include <thread>

using namespace rankwright;
using namespace std::chrono_literals;

/// Keeps the processor busy, as a slot that computes would.
__attribute__((noinline)) void computeTooLong();

void computeTooLong() {
  // Its own time on the processor, since other programs may take theirs meanwhile.
  const auto begin = std::clock();
  while (std::clock() - begin < CLOCKS_PER_SEC / 16) {
  }
}

/// Is between two libraries most of the time.
__attribute__((noinline)) void callAnotherLibraryUntil(const std::atomic<bool>& done);

void callAnotherLibraryUntil(const std::atomic<bool>& done) {
  volatile int letter = 'a';
  while (!done)
    letter = std::toupper(letter);
}

namespace {

void waitInLoop(std::chrono::milliseconds time) {
  QEventLoop loop;
  QTimer::singleShot(time, &loop, &QEventLoop::quit);
  loop.exec();
}

} // namespace

class TestWatchdog : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void init();
  void slowSlotIsNotedWithItsStack();
  void slotThatSleepsIsNoted();
  void stackIsWholeWhereverItIsInterrupted();
  void quickSlotsAreNot();
  void waitingInANestedLoopIsNoWork();
  void slowSlotInANestedLoopIsNotedOnce();
  void timeThatOthersTookIsNotOurs();
  void timeSpentWaitingIsOurs();

private:
  static Watchdog& watchdog() { return *static_cast<WatchedApplication*>(qApp)->watchdog(); }
};

void TestWatchdog::initTestCase() {
  static_cast<WatchedApplication*>(qApp)->startWatchdog(Watchdog::kFrame);
  waitInLoop(1ms);
}

void TestWatchdog::init() {
  waitInLoop(20ms);
  watchdog().takeSlow();
}

void TestWatchdog::slowSlotIsNotedWithItsStack() {
  QTimer::singleShot(0, this, computeTooLong);
  waitInLoop(1ms);
  const auto slow = watchdog().takeSlow();
  QCOMPARE(slow.size(), 1U);
  QVERIFY(slow.front().time >= 16ms);
  const auto stack = slow.front().stack.join(QLatin1Char('\n'));
  QVERIFY2(stack.contains(QStringLiteral("computeTooLong")), qPrintable(stack));
}

void TestWatchdog::slotThatSleepsIsNoted() {
  QTimer::singleShot(0, this, [] { std::this_thread::sleep_for(60ms); });
  waitInLoop(1ms);
  QCOMPARE(watchdog().takeSlow().size(), 1U);
}

void TestWatchdog::stackIsWholeWhereverItIsInterrupted() {
  const StackTrace stack;
  std::atomic<bool> done = false;
  QStringList lost;
  std::thread watcher([&] {
    for (int i = 0; i < 50; ++i) {
      const auto names = stack.capture();
      if (!names.join(QLatin1Char('\n')).contains(QStringLiteral("callAnotherLibraryUntil"))) lost << names;
    }
    done = true;
  });
  callAnotherLibraryUntil(done);
  watcher.join();
  QCOMPARE(lost, QStringList());
}

void TestWatchdog::quickSlotsAreNot() {
  int calls = 0;
  const auto before = watchdog().stretches();
  for (int i = 0; i < 100; ++i)
    QTimer::singleShot(0, this, [&] { ++calls; });
  waitInLoop(20ms);
  QCOMPARE(calls, 100);
  QVERIFY(watchdog().stretches() > before);
  QCOMPARE(watchdog().takeSlow().size(), 0U);
}

void TestWatchdog::waitingInANestedLoopIsNoWork() {
  QTimer::singleShot(0, this, [] { waitInLoop(80ms); });
  waitInLoop(100ms);
  QCOMPARE(watchdog().takeSlow().size(), 0U);
}

void TestWatchdog::slowSlotInANestedLoopIsNotedOnce() {
  QTimer::singleShot(0, this, [this] {
    QTimer::singleShot(0, this, computeTooLong);
    waitInLoop(5ms);
  });
  waitInLoop(20ms);
  QCOMPARE(watchdog().takeSlow().size(), 1U);
}

/// A thread that never stopped by itself was kept from running, whatever the clock on the wall says.
void TestWatchdog::timeThatOthersTookIsNotOurs() {
  const auto before = threadTimes();
  computeTooLong();
  const auto own = ownTime(10s, before);
  // Some of the process's time was the watcher's.
  QVERIFY(own >= 40ms);
  QVERIFY(own < 10s);
}

void TestWatchdog::timeSpentWaitingIsOurs() {
  const auto before = threadTimes();
  const auto begin = std::chrono::steady_clock::now();
  std::this_thread::sleep_for(30ms);
  const auto own = ownTime(std::chrono::steady_clock::now() - begin, before);
  QVERIFY(own >= 29ms);
  QVERIFY(threadTimes().running - before.running < 29ms);
}

int main(int argc, char** argv) {
  WatchedApplication application(argc, argv);
  TestWatchdog test;
  return QTest::qExec(&test, argc, argv);
}

#include "test_watchdog.moc"
