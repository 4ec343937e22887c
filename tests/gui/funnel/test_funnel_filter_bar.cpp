#include "core/funnel/stage_log_writer.h"
#include "funnel_sample.h"
#include "tests/gui/hands/hands.h"
#include "widgets/common/job_runner.h"
#include "widgets/funnel/funnel_filter_bar.h"
#include "widgets/funnel/logged_user_field.h"
#include "widgets/table/filter_chips.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
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

  QString problem() const {
    const auto* label = bar.findChild<QLabel*>(QStringLiteral("funnelUserProblem"));
    return label->isVisible() ? label->text() : QString();
  }

  JobRunner jobs;
  FunnelFilterBar bar{jobs};
  QSignalSpy changed{&bar, &FunnelFilterBar::changed};
};

/// A log on the disk with requests of these users.
class UserLog {
public:
  explicit UserLog(const std::vector<std::string>& users) {
    auto writer = StageLogWriter::create(path(), {}, false);
    for (const auto& user : users) {
      LoggedRequest request;
      request.user = user;
      request.scene = "feeds";
      if (!writer || !writer->append(request, {})) qFatal("the log cannot be written");
    }
    if (!writer->finish()) qFatal("the log cannot be written");
  }
  std::filesystem::path path() const { return folder_.path().toStdString() + "/users.stagelog"; }
  StageLogInfo info() const {
    auto log = logWithChoices();
    log.path = path();
    return log;
  }

private:
  QTemporaryDir folder_;
};

void typeUser(const Bench& bench, const char* text) {
  bench.bar.user()->setFocus();
  bench.bar.user()->selectAll();
  QTest::keyClicks(bench.bar.user(), QString::fromLatin1(text));
}

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
  void userIsTypedAndLookedFor();
  void keysThatBeginAlikeAreOffered();
  void strangerIsRefusedWithAReason();
  void clearedUserLetsEverybodyCount();
  void escapeGoesBackToTheUserWhoCounts();
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

void TestFunnelFilterBar::userIsTypedAndLookedFor() {
  const UserLog log({"ann", "anton", "bob"});
  Bench bench(log.info());
  typeUser(bench, "bob");
  QVERIFY(bench.changed.empty());
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(bench.changed.size(), 1);
  QCOMPARE(bench.bar.filter().user, std::string("bob"));
  QCOMPARE(bench.bar.chips()->buttons().front()->text(), QStringLiteral("User: bob"));
  QTest::mouseClick(bench.bar.chips()->buttons()[0], Qt::LeftButton);
  QCOMPARE(bench.bar.filter().user, std::string());
  QCOMPARE(bench.bar.user()->text(), QString());
}

void TestFunnelFilterBar::keysThatBeginAlikeAreOffered() {
  const UserLog log({"ann", "anton", "bob"});
  Bench bench(log.info());
  typeUser(bench, "an");
  auto* completer = bench.bar.user()->completer();
  QTRY_VERIFY(completer->popup()->isVisible());
  QCOMPARE(completer->completionCount(), 2);
  QTest::keyClick(completer->popup(), Qt::Key_Down);
  QTest::keyClick(completer->popup(), Qt::Key_Down);
  QTest::keyClick(completer->popup(), Qt::Key_Return);
  QTRY_COMPARE(bench.bar.filter().user, std::string("anton"));
}

void TestFunnelFilterBar::strangerIsRefusedWithAReason() {
  const UserLog log({"ann", "anton", "bob"});
  Bench bench(log.info());
  bench.bar.setFilter({.user = "ann"});
  typeUser(bench, "antom");
  hands::press(Qt::Key_Return);
  QTRY_VERIFY(!bench.problem().isEmpty());
  QCOMPARE(bench.problem(), QStringLiteral("the stage log has no such user (did you mean 'anton'?): antom"));
  QCOMPARE(bench.bar.user()->accessibleDescription(), bench.problem());
  QCOMPARE(bench.bar.filter().user, std::string("ann"));
  QVERIFY(bench.changed.empty());
  hands::press(Qt::Key_Backspace);
  QVERIFY(bench.problem().isEmpty());
  typeUser(bench, "anton");
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(bench.bar.filter().user, std::string("anton"));
  QVERIFY(bench.problem().isEmpty());
}

void TestFunnelFilterBar::clearedUserLetsEverybodyCount() {
  const UserLog log({"ann"});
  Bench bench(log.info());
  bench.bar.setFilter({.user = "ann"});
  bench.bar.user()->setFocus();
  hands::press(Qt::Key_A, Qt::ControlModifier);
  hands::press(Qt::Key_Delete);
  QCOMPARE(bench.bar.filter().user, std::string());
  QCOMPARE(bench.changed.size(), 1);
}

void TestFunnelFilterBar::escapeGoesBackToTheUserWhoCounts() {
  const UserLog log({"ann"});
  Bench bench(log.info());
  bench.bar.setFilter({.user = "ann"});
  typeUser(bench, "zoe");
  hands::press(Qt::Key_Escape);
  QCOMPARE(bench.bar.user()->text(), QStringLiteral("ann"));
  QVERIFY(bench.changed.empty());
}

void TestFunnelFilterBar::stateComesBack() {
  Bench bench;
  const FunnelFilter filter{.scene = "related", .user = "ann", .since = kFirst + 600, .withTaken = true};
  bench.bar.setFilter(filter);
  FunnelFilterBar other(bench.jobs);
  other.restoreState(bench.bar.saveState());
  other.setLog(logWithChoices());
  QVERIFY(other.filter() == filter);
  QCOMPARE(other.scenes()->currentText(), QStringLiteral("related"));
}

void TestFunnelFilterBar::everyControlIsNamed() {
  const Bench bench;
  for (const QWidget* control : std::initializer_list<const QWidget*>{
           bench.bar.scenes(), bench.bar.pipelines(), bench.bar.configurations(), bench.bar.user(),
           bench.bar.since(), bench.bar.until()})
    QVERIFY2(!control->accessibleName().isEmpty() && !control->toolTip().isEmpty(),
             qPrintable(control->objectName()));
}

QTEST_MAIN(TestFunnelFilterBar)
#include "test_funnel_filter_bar.moc"
