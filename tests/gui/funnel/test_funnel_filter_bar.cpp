#include "funnel_sample.h"
#include "tests/gui/hands/hands.h"
#include "widgets/funnel/funnel_filter_bar.h"
#include "widgets/table/filter_chips.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace rankwright;

namespace {

constexpr std::int64_t kFirst = 1'699'963'210; // noon in Greenwich
constexpr std::int64_t kLast = kFirst + 86'400;

StageLogInfo logWithChoices() {
  auto log = test::sampleReport().log;
  log.scenes = {"feeds", "related"};
  log.pipelines = {"default", "draft"};
  log.configurations = {"00ff00ff00ff00ff"};
  log.firstTime = kFirst;
  log.lastTime = kLast;
  return log;
}

struct Bench {
  explicit Bench(const StageLogInfo& log = logWithChoices()) {
    bar.setLog(log);
    bar.show();
    bar.activateWindow();
    if (!QTest::qWaitForWindowActive(&bar)) qFatal("the window is not active");
  }

  FunnelFilterBar bar;
  QSignalSpy changed{&bar, &FunnelFilterBar::changed};
};

} // namespace

/// Which requests of a log count.
class TestFunnelFilterBar : public QObject {
  Q_OBJECT

private slots:
  void everythingCountsAtFirst();
  void sceneIsChosenByKeys();
  void takenIsTicked();
  void typedTimeWaitsForAPause();
  void chipTakesItsFilterAway();
  void everyFilterGoesAtOnce();
  void filterThatTheLogLacksGoes();
  void timesAreHiddenWhereThereAreNone();
  void stateComesBack();
  void everyControlIsNamed();
};

void TestFunnelFilterBar::everythingCountsAtFirst() {
  const Bench bench;
  QVERIFY(bench.bar.filter() == FunnelFilter());
  QVERIFY(!bench.bar.chips()->isVisible());
  QCOMPARE(bench.bar.scenes()->count(), 3);
}

void TestFunnelFilterBar::sceneIsChosenByKeys() {
  Bench bench;
  bench.bar.scenes()->setFocus();
  hands::press(Qt::Key_Down);
  hands::press(Qt::Key_Down);
  QCOMPARE(bench.bar.filter().scene, std::string("related"));
  QCOMPARE(bench.changed.size(), 2);
  QVERIFY(bench.bar.chips()->isVisible());
}

void TestFunnelFilterBar::takenIsTicked() {
  Bench bench;
  bench.bar.withTaken()->setFocus();
  hands::press(Qt::Key_Space);
  QVERIFY(bench.bar.filter().withTaken);
  QCOMPARE(bench.changed.size(), 1);
}

void TestFunnelFilterBar::typedTimeWaitsForAPause() {
  Bench bench;
  bench.bar.since()->setFocus();
  bench.bar.since()->setCurrentSection(QDateTimeEdit::HourSection);
  hands::press(Qt::Key_Up);
  hands::press(Qt::Key_Up);
  QVERIFY(bench.changed.empty());
  QTRY_COMPARE(bench.changed.size(), 1);
  QCOMPARE(*bench.bar.filter().since, kFirst / 60 * 60 + 7200);
  QVERIFY(!bench.bar.filter().until);
}

void TestFunnelFilterBar::chipTakesItsFilterAway() {
  Bench bench;
  bench.bar.setFilter({.scene = "feeds", .since = kFirst + 600});
  QCOMPARE(bench.bar.chips()->buttons().size(), 3U); // and one that clears all
  QTest::mouseClick(bench.bar.chips()->buttons()[0], Qt::LeftButton);
  QVERIFY(bench.bar.filter() == FunnelFilter{.since = kFirst + 600});
  QCOMPARE(bench.bar.scenes()->currentIndex(), 0);
  QCOMPARE(bench.changed.size(), 1);
}

void TestFunnelFilterBar::everyFilterGoesAtOnce() {
  Bench bench;
  bench.bar.setFilter({.scene = "feeds", .pipeline = "draft", .withTaken = true});
  bench.bar.chips()->buttons().back()->setFocus();
  hands::press(Qt::Key_Return);
  QVERIFY(bench.bar.filter() == FunnelFilter());
}

void TestFunnelFilterBar::filterThatTheLogLacksGoes() {
  Bench bench;
  bench.bar.setFilter({.scene = "feeds", .pipeline = "draft"});
  auto other = logWithChoices();
  other.pipelines = {"default"};
  bench.bar.setLog(other);
  QVERIFY(bench.bar.filter() == FunnelFilter{.scene = "feeds"});
  QVERIFY(bench.changed.empty());
}

void TestFunnelFilterBar::timesAreHiddenWhereThereAreNone() {
  auto log = logWithChoices();
  log.firstTime = log.lastTime = std::nullopt;
  const Bench bench(log);
  QVERIFY(!bench.bar.since()->isVisible());
  QVERIFY(bench.bar.scenes()->isVisible());
}

void TestFunnelFilterBar::stateComesBack() {
  Bench bench;
  const FunnelFilter filter{.scene = "related", .since = kFirst + 600, .withTaken = true};
  bench.bar.setFilter(filter);
  FunnelFilterBar other;
  other.restoreState(bench.bar.saveState());
  other.setLog(logWithChoices());
  QVERIFY(other.filter() == filter);
  QCOMPARE(other.scenes()->currentText(), QStringLiteral("related"));
}

void TestFunnelFilterBar::everyControlIsNamed() {
  const Bench bench;
  for (const QWidget* control : std::initializer_list<const QWidget*>{
           bench.bar.scenes(), bench.bar.pipelines(), bench.bar.configurations(), bench.bar.since(),
           bench.bar.until()})
    QVERIFY2(!control->accessibleName().isEmpty() && !control->toolTip().isEmpty(),
             qPrintable(control->objectName()));
}

QTEST_MAIN(TestFunnelFilterBar)
#include "test_funnel_filter_bar.moc"
