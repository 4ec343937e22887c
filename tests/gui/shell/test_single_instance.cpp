#include "widgets/shell/single_instance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace rankwright;

class TestSingleInstance : public QObject {
  Q_OBJECT

private slots:
  void nobodyAnswersAtFirst();
  void theFirstIsRaised();
  void anotherPathToTheFolderIsTheSameWorkspace();
  void movesToAnotherWorkspace();
  void onlyOneListens();
  void busyWindowIsWaitedFor();

private:
  /// As another process would ask, while this thread answers.
  static bool raise(const QString& workspace, const QString& user = {});
  QTemporaryDir one_;
  QTemporaryDir two_;
};

bool TestSingleInstance::raise(const QString& workspace, const QString& user) {
  auto answer = QtConcurrent::run([=] { return SingleInstance::raiseOther(workspace, user); });
  return QTest::qWaitFor([&] { return answer.isFinished(); }) && answer.result();
}

void TestSingleInstance::nobodyAnswersAtFirst() {
  QVERIFY(!SingleInstance::raiseOther(one_.path()));
}

void TestSingleInstance::theFirstIsRaised() {
  SingleInstance first;
  QVERIFY(first.listenFor(one_.path()));
  QSignalSpy raised(&first, &SingleInstance::raised);
  QVERIFY(raise(one_.path(), QStringLiteral("u17")));
  QCOMPARE(raised.size(), 1);
  QCOMPARE(raised[0][0].toString(), QStringLiteral("u17"));
}

void TestSingleInstance::anotherPathToTheFolderIsTheSameWorkspace() {
  SingleInstance first;
  QVERIFY(first.listenFor(one_.path()));
  QFile file(one_.filePath(QStringLiteral("workspace.toml")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  QVERIFY(raise(file.fileName()));
  QVERIFY(!raise(two_.path()));
}

void TestSingleInstance::movesToAnotherWorkspace() {
  SingleInstance first;
  QVERIFY(first.listenFor(one_.path()));
  QVERIFY(first.listenFor(two_.path()));
  QVERIFY(!raise(one_.path()));
  QVERIFY(raise(two_.path()));
}

void TestSingleInstance::onlyOneListens() {
  SingleInstance first;
  SingleInstance second;
  QVERIFY(first.listenFor(one_.path()));
  QVERIFY(!second.listenFor(one_.path()));
}

void TestSingleInstance::busyWindowIsWaitedFor() {
  SingleInstance first;
  QVERIFY(first.listenFor(one_.path()));
  auto answer = QtConcurrent::run([this] { return SingleInstance::raiseOther(one_.path()); });
  QTest::qSleep(1200);
  QVERIFY(!answer.isFinished());
  QTRY_VERIFY(answer.isFinished());
  QVERIFY(answer.result());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "test_single_instance.moc"
