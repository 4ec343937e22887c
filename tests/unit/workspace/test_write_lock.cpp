#include "core/workspace/write_lock.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <stop_token>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace rankwright;

class TestWriteLock : public QObject {
  Q_OBJECT

private slots:
  void nobodyWritesAtFirst();
  void theSecondIsTold();
  void isGivenBack();
  void diesWithItsProcess();
  void whoAsksTakesNothing();
  void missingFolderIsAnError();

private:
  std::filesystem::path folder() const { return folder_.path().toStdString(); }
  QTemporaryDir folder_;
};

void TestWriteLock::nobodyWritesAtFirst() {
  QVERIFY(!WriteLock::holderOf(folder()));
  QVERIFY(isWritableFolder(folder()));
}

void TestWriteLock::theSecondIsTold() {
  const auto first = WriteLock::acquire(folder(), "training the model");
  QVERIFY(first);
  const auto second = WriteLock::acquire(folder(), "importing");
  QVERIFY(!second);
  QCOMPARE(second.error().kind, ErrorKind::Conflict);
  const auto expected = "process " + std::to_string(getpid()) +
                        " is writing this workspace (training the model): " + folder().string();
  QCOMPARE(second.error().message, expected);
  const auto holder = WriteLock::holderOf(folder());
  QVERIFY(holder);
  QCOMPARE(holder->process, static_cast<int>(getpid()));
  QCOMPARE(holder->purpose, std::string("training the model"));
}

void TestWriteLock::isGivenBack() {
  { QVERIFY(WriteLock::acquire(folder(), "a")); }
  QVERIFY(!WriteLock::holderOf(folder()));
  QVERIFY(WriteLock::acquire(folder(), "b"));
}

void TestWriteLock::diesWithItsProcess() {
  const auto child = fork();
  if (child == 0) {
    const auto lock = WriteLock::acquire(folder(), "crashing");
    alarm(60); // whatever becomes of the test
    if (lock) pause();
    _exit(1);
  }
  // Between taking the lock and saying who did there is a moment.
  const auto holder = [this] { return WriteLock::holderOf(folder()).value_or(WriteLock::Holder()).process; };
  QTRY_COMPARE(holder(), static_cast<int>(child));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  QVERIFY(!WriteLock::holderOf(folder()));
}

/// Windows look again and again whether somebody writes.
void TestWriteLock::whoAsksTakesNothing() {
  std::jthread asking([this](const std::stop_token& stop) {
    while (!stop.stop_requested())
      (void)WriteLock::holderOf(folder());
  });
  for (int i = 0; i < 5000; ++i)
    QVERIFY(WriteLock::acquire(folder(), "writing"));
}

void TestWriteLock::missingFolderIsAnError() {
  const auto lock = WriteLock::acquire(folder() / "nowhere", "a");
  QVERIFY(!lock);
  QCOMPARE(lock.error().kind, ErrorKind::Io);
  QVERIFY(!isWritableFolder(folder() / "nowhere"));
}

QTEST_GUILESS_MAIN(TestWriteLock)
#include "test_write_lock.moc"
