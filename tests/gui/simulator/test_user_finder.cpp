#include "sample_store.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/search_panel.h"
#include "widgets/simulator/user_finder.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace rankwright;

class TestUserFinder : public QObject {
  Q_OBJECT

private slots:
  void conditionFindsUsers();
  void mistakeIsSaidInPlace();
  void pickedUserIsTheOneOfTheStore();
  void hiddenUserTakesTheConditionAway();
};

namespace {

struct Bench {
  Bench() : finder(jobs) {
    finder.setUsers(test::sampleUsers());
    finder.resize(300, 500);
    finder.show();
  }
  void find(const QString& condition) {
    finder.condition()->clear();
    QTest::keyClicks(finder.condition(), condition);
    QTest::keyClick(finder.condition(), Qt::Key_Return);
  }
  int shown() const { return finder.panel()->list()->model()->rowCount(); }
  QString answer() const { return finder.findChild<QLabel*>(QStringLiteral("userConditionAnswer"))->text(); }

  JobRunner jobs;
  UserFinder finder;
};

} // namespace

void TestUserFinder::conditionFindsUsers() {
  Bench bench;
  QCOMPARE(bench.shown(), 2);
  bench.find(QStringLiteral("country = Spain"));
  QTRY_COMPARE(bench.shown(), 1);
  QVERIFY(bench.answer().contains(QLatin1Char('1')));
  bench.finder.condition()->clear();
  QCOMPARE(bench.shown(), 2);
  bench.find(QStringLiteral("country = Nowhere"));
  QTRY_COMPARE(bench.shown(), 0);
}

void TestUserFinder::mistakeIsSaidInPlace() {
  Bench bench;
  bench.find(QStringLiteral("nothing > 3"));
  QTRY_VERIFY(bench.answer().contains(QStringLiteral("nothing")));
  QCOMPARE(bench.shown(), 2);
}

void TestUserFinder::pickedUserIsTheOneOfTheStore() {
  Bench bench;
  bench.find(QStringLiteral("user_id = u2"));
  QTRY_COMPARE(bench.shown(), 1);
  QSignalSpy picked(&bench.finder, &UserFinder::picked);
  bench.finder.panel()->list()->setCurrentIndex(bench.finder.panel()->list()->model()->index(0, 0));
  QCOMPARE(picked.size(), 1);
  QCOMPARE(picked[0][0].value<UserId>(), UserId(1));
}

void TestUserFinder::hiddenUserTakesTheConditionAway() {
  Bench bench;
  bench.find(QStringLiteral("user_id = u2"));
  QTRY_COMPARE(bench.shown(), 1);
  bench.finder.showPicked(UserId(0));
  QCOMPARE(bench.shown(), 2);
  QVERIFY(bench.finder.condition()->text().isEmpty());
  QCOMPARE(bench.finder.panel()->list()->currentIndex().row(), 0);
}

QTEST_MAIN(TestUserFinder)
#include "test_user_finder.moc"
