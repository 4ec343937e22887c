#include "rules_bench.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/rules/call_tip.h"
#include "widgets/rules/node_panel.h"
#include "widgets/rules/problem_panel.h"
#include "widgets/rules/profile_panel.h"
#include "widgets/rules/program_panel.h"
#include "widgets/rules/request_popup.h"
#include "widgets/rules/where_used_panel.h"
#include "widgets/rules/word_popup.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

using namespace rankwright;
using rankwright::test::RulesBench;

/// What stands around the editor of the Rules view and explains the rules.
class TestRulesPanels : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void marksWhatIsNotPortable();
  void listsProblems();
  void tellsWhereANameIsUsed();
  void sampleIsChosenAndDrawn();
  void requestComesBack();
  void requestHasATime();
  void showsTheValueAtEveryNode();
  void showsTheProgram();
  void profilesAllApps();
  void profileIsCancelled();
  void pictures();
};

void TestRulesPanels::initTestCase() {
  Appearance appearance;
  appearance.setMode(Appearance::Mode::Light);
}

void TestRulesPanels::marksWhatIsNotPortable() {
  RulesBench bench("a = 'x'\nb = 1 + 2 - 3\n");
  auto* marks = bench.ofEditor<QToolButton>("portability");
  auto* mistakes = bench.ofEditor<QToolButton>("syntaxError");
  QTRY_VERIFY(bench.value("b") == QStringLiteral("0"));
  QVERIFY(!marks->isVisible());
  auto* check = bench.view.findChild<QAction*>(QStringLiteral("rules.portability"));
  QVERIFY(check->isCheckable() && !check->isChecked());
  check->trigger();
  QTRY_VERIFY(marks->isVisible());
  QVERIFY(!mistakes->isVisible());
  bench.key(Qt::Key_End, Qt::ControlModifier);
  QTRY_VERIFY2(marks->accessibleName().startsWith(QStringLiteral("3 ")), qPrintable(marks->accessibleName()));
  bench.key(Qt::Key_F8);
  QCOMPARE(bench.editor().caret(), std::size_t(4));
  QTRY_VERIFY2(marks->accessibleName().startsWith(QStringLiteral("Line 1: ")),
               qPrintable(marks->accessibleName()));
  bench.key(Qt::Key_Return, Qt::AltModifier);
  QVERIFY2(bench.text().startsWith(QStringLiteral("a = \"x\"\n")), qPrintable(bench.text()));
  bench.key(Qt::Key_End, Qt::ControlModifier);
  bench.type(QStringLiteral("c = nonsense"));
  QTRY_VERIFY(mistakes->isVisible());
  QVERIFY2(!mistakes->accessibleName().contains(QStringLiteral("in all")),
           qPrintable(mistakes->accessibleName()));
  check->trigger();
  QTRY_VERIFY(!marks->isVisible());
  QVERIFY(mistakes->isVisible());
}

void TestRulesPanels::listsProblems() {
  RulesBench bench("a = 1\nb = nonsense + a\nc = buckt(price)\n");
  auto& panel = *bench.view.problems();
  panel.show();
  const auto& facts = panel.problems()->facts();
  QTRY_COMPARE(facts.rowCount(), 2);
  const auto counts = panel.findChild<QLabel*>(QStringLiteral("problemCounts"))->text();
  QVERIFY2(counts.startsWith(QStringLiteral("2 error")), qPrintable(counts));
  QCOMPARE(facts.index(1, 2).data().toString(), QStringLiteral("mine.rules:3:5"));
  QCOMPARE(facts.index(1, 3).data().toString(), QStringLiteral("bucket"));
  QSignalSpy followed(&bench.view, &View::followed);
  panel.problems()->setCurrentIndex(panel.problems()->model()->index(1, 0));
  QTest::keyClick(panel.problems(), Qt::Key_Return);
  QTRY_COMPARE(followed.count(), 1);
  bench.view.goTo(followed.front().front().value<Address>());
  QTRY_COMPARE(bench.editor().caret(), std::size_t(bench.text().indexOf(QStringLiteral("buckt"))));
  bench.view.activateWindow();
  QTRY_VERIFY(bench.source().hasFocus());
  bench.key(Qt::Key_Return, Qt::AltModifier);
  QTRY_VERIFY(facts.index(1, 0).data().toString().contains(QStringLiteral("bucket")));
}

void TestRulesPanels::tellsWhereANameIsUsed() {
  RulesBench bench("one = 1\ntwo = one + 1\n");
  bench.view.findChild<QAction*>(QStringLiteral("rules.uses"))->trigger();
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  const auto& facts = bench.view.whereUsed()->uses()->facts();
  QTRY_COMPARE(facts.rowCount(), 2);
  QCOMPARE(facts.index(1, 1).data().toString(), QStringLiteral("two"));
  QCOMPARE(facts.index(1, 2).data().toString(), QStringLiteral("mine.rules:2"));
}

void TestRulesPanels::sampleIsChosenAndDrawn() {
  RulesBench bench("key = item_id\n");
  QTRY_VERIFY(!bench.value("key").isEmpty());
  auto* rows = bench.child<QComboBox>("sampleRows");
  rows->setFocus();
  QTest::keyClick(rows, Qt::Key_Down);
  auto* apps = bench.child<QLineEdit>("sampleApps");
  QTRY_VERIFY(apps->isVisible());
  apps->setFocus();
  const auto workspace = bench.view.preview()->workspace();
  const auto key = QString::fromStdString(std::string(workspace->items().keyOf(ItemId(7))));
  QTest::keyClicks(apps, key);
  QTRY_COMPARE(bench.values().source()->rowCount(), 1U);
  QCOMPARE(bench.value("key"), key);
  QTest::keyClick(apps, Qt::Key_X);
  QTRY_VERIFY(bench.child<QWidget>("messageBar") != nullptr);
  QCOMPARE(bench.values().source()->rowCount(), 1U);
}

void TestRulesPanels::requestComesBack() {
  RulesBench bench("where = country\nwhen = hour(now())\n");
  auto* request = bench.view.findChild<RequestPopup*>();
  QTest::mouseClick(bench.child<QToolButton>("sampleContext"), Qt::LeftButton);
  QVERIFY(request->isVisible());
  auto* country = bench.child<QComboBox>("context.country");
  QVERIFY(country);
  country->setEditText(QStringLiteral("Spain"));
  bench.child<QCheckBox>("requestTimed")->setChecked(true);
  bench.child<QDateTimeEdit>("requestTime")->setDateTime({QDate(2024, 2, 29), QTime(13, 5), Qt::UTC});
  request->hide();
  QTRY_COMPARE(bench.value("where"), QStringLiteral("Spain"));
  QTRY_COMPARE(bench.value("when"), QStringLiteral("13"));
  const auto state = bench.view.saveState();
  for (const bool workspaceFirst : {true, false}) {
    RulesView again(bench.documents, bench.jobs);
    if (workspaceFirst) again.setWorkspace(bench.view.preview()->workspace());
    again.restoreState(state);
    if (!workspaceFirst) again.setWorkspace(bench.view.preview()->workspace());
    const auto choice = again.preview()->choice();
    QCOMPARE(choice.context.size(), std::size_t(1));
    QCOMPARE(choice.context.front().second, std::string("Spain"));
    QCOMPARE(choice.time, std::optional<std::int64_t>(1709211900));
  }
}

void TestRulesPanels::requestHasATime() {
  RulesBench bench("day = curdate()\n");
  QTRY_COMPARE(bench.value("day").size(), qsizetype(10));
  auto* button = bench.child<QToolButton>("sampleContext");
  QTest::mouseClick(button, Qt::LeftButton);
  auto* timed = bench.child<QCheckBox>("requestTimed");
  QTRY_VERIFY(timed->isVisible());
  QTest::keyClick(timed, Qt::Key_Space);
  auto* time = bench.child<QDateTimeEdit>("requestTime");
  QVERIFY(time->isEnabled());
  time->setSelectedSection(QDateTimeEdit::YearSection);
  QTest::keyClicks(time, QStringLiteral("2019"));
  QTRY_VERIFY2(bench.value("day").startsWith(QStringLiteral("2019-")), qPrintable(bench.value("day")));
  QVERIFY(button->text().contains(QStringLiteral("2019")));
  QTest::keyClick(time, Qt::Key_Escape);
  QTRY_VERIFY(!timed->isVisible());
}

void TestRulesPanels::showsTheValueAtEveryNode() {
  RulesBench bench("twice = (downloads_min + 1) * 2\nlast = twice > 10\n");
  auto* tree = bench.view.nodes()->tree();
  QAbstractItemModelTester tester(tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  QTRY_COMPARE(bench.values().source()->columns().size(), std::size_t(4));
  bench.values().selectRow(3);
  QTRY_COMPARE(tree->model()->rowCount(), 1);
  const auto top = tree->model()->index(0, 0);
  QTRY_COMPARE(top.siblingAtColumn(1).data().toString(), bench.value("twice", 3));
  QCOMPARE(tree->model()->rowCount(top), 2);
  const auto sum = tree->model()->index(0, 0, top);
  QVERIFY2(sum.data().toString().contains(QStringLiteral("downloads_min")),
           qPrintable(sum.data().toString()));
}

void TestRulesPanels::showsTheProgram() {
  RulesBench bench("a = log(downloads_min + 1)\nb = log(downloads_min + 1) * 2\n");
  bench.view.program()->resize(800, 300);
  bench.view.program()->show();
  bench.view.program()->findChild<QCheckBox*>(QStringLiteral("allRules"))->setChecked(true);
  const auto& facts = bench.view.program()->nodes()->facts();
  const auto textOfColumn = [&](int column) {
    QStringList texts;
    for (int row = 0; row < facts.rowCount(); ++row)
      texts << facts.index(row, column).data().toString();
    return texts.join(QLatin1Char('|'));
  };
  QTRY_VERIFY2(textOfColumn(3).contains(QStringLiteral("shared")), qPrintable(textOfColumn(3)));
  QVERIFY2(textOfColumn(4).contains(QStringLiteral("b")), qPrintable(textOfColumn(4)));
  QVERIFY2(textOfColumn(5).contains(QStringLiteral("log(downloads_min + 1)")), qPrintable(textOfColumn(5)));
}

void TestRulesPanels::profilesAllApps() {
  RulesBench bench("band = bucket(price, [0.01, 1])\nwhat = category\n");
  auto& panel = *bench.view.profile();
  panel.resize(1000, 300);
  panel.show();
  auto* start = panel.findChild<QPushButton*>(QStringLiteral("startProfile"));
  QTRY_VERIFY(start->isEnabled());
  QTest::keyClick(start, Qt::Key_Space);
  QTRY_COMPARE(panel.rules()->facts().rowCount(), 2);
  QCOMPARE(panel.rules()->facts().index(0, 0).data().toString(), QStringLiteral("band"));
  QVERIFY(panel.chart()->chart() != nullptr);
  QTest::keyClick(panel.rules(), Qt::Key_Down);
  QTRY_VERIFY(panel.chart()->chart() == nullptr);
  QVERIFY(panel.top()->facts().rowCount() > 1);
}

void TestRulesPanels::profileIsCancelled() {
  RulesBench bench("band = bucket(price, [0.01, 1])\n");
  auto& panel = *bench.view.profile();
  panel.resize(1000, 300);
  panel.show();
  auto* start = panel.findChild<QPushButton*>(QStringLiteral("startProfile"));
  auto* cancel = panel.findChild<QPushButton*>(QStringLiteral("cancelProfile"));
  auto* state = panel.findChild<QLabel*>(QStringLiteral("profileState"));
  QTRY_VERIFY(start->isEnabled());
  QTest::mouseClick(start, Qt::LeftButton);
  QVERIFY(cancel->isVisible());
  QTest::mouseClick(cancel, Qt::LeftButton);
  QCOMPARE(state->text(), QStringLiteral("Cancelled."));
  QVERIFY(!cancel->isVisible());
  QTest::mouseClick(start, Qt::LeftButton);
  QTRY_COMPARE(panel.rules()->facts().rowCount(), 1);
  const auto before = panel.rules()->facts().index(0, 4).data().toString();
  QTest::mouseClick(start, Qt::LeftButton);
  QTest::mouseClick(cancel, Qt::LeftButton);
  QVERIFY2(state->text().startsWith(QStringLiteral("Cancelled; ")), qPrintable(state->text()));
  QTest::qWait(200);
  QVERIFY2(state->text().startsWith(QStringLiteral("Cancelled; ")), "the late answer is dropped");
  QCOMPARE(panel.rules()->facts().index(0, 4).data().toString(), before);
  QVERIFY(start->isEnabled());
}

/// For people to look at: RW_PICTURES=folder test_rules_panels pictures
void TestRulesPanels::pictures() {
  const auto folder = qEnvironmentVariable("RW_PICTURES");
  if (folder.isEmpty()) QSKIP("no folder for pictures");
  RulesBench bench("# Bands\nprice_band = bucket(price, [0.01, 1, 3])\nwrong = buckt(price)\nbig = "
                   "downloads_min > 1000\n");
  for (const auto mode : {Appearance::Mode::Light, Appearance::Mode::Dark}) {
    Appearance appearance;
    appearance.setMode(mode);
    for (const auto size : {QSize(1200, 700), QSize(1840, 960)}) {
      bench.view.resize(size);
      QTest::qWait(600);
      bench.view.grab().save(
          QStringLiteral("%1/rules-%2-%3.png").arg(folder).arg(int(mode)).arg(size.width()));
    }
  }
  bench.view.findChild<QAction*>(QStringLiteral("rules.portability"))->trigger();
  bench.editor().goTo(10);
  bench.values().selectRow(1);
  bench.view.findChild<QAction*>(QStringLiteral("rules.profile"))->trigger();
  for (const auto mode : {Appearance::Mode::Light, Appearance::Mode::Dark}) {
    Appearance appearance;
    appearance.setMode(mode);
    for (const auto& panel : bench.view.panels()) {
      panel.widget->resize(1100, 260);
      panel.widget->show();
      QTest::qWait(500);
      panel.widget->grab().save(QStringLiteral("%1/panel-%2-%3.png").arg(folder, panel.id).arg(int(mode)));
    }
  }
  bench.view.grab().save(folder + QStringLiteral("/portability.png"));
  bench.view.activateWindow();
  bench.source().setFocus();
  bench.key(Qt::Key_End, Qt::ControlModifier);
  bench.type(QStringLiteral("next = b"));
  QTest::qWait(100);
  bench.ofEditor<WordPopup>("completion")->grab().save(folder + QStringLiteral("/completion.png"));
  bench.type(QStringLiteral("ucket("));
  bench.ofEditor<CallTip>("callTip")->grab().save(folder + QStringLiteral("/calltip.png"));
}

QTEST_MAIN(TestRulesPanels)
#include "test_rules_panels.moc"
