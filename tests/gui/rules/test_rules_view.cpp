#include "rules_bench.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/widget_help.h"
#include "widgets/rules/call_tip.h"
#include "widgets/rules/node_panel.h"
#include "widgets/rules/problem_panel.h"
#include "widgets/rules/profile_panel.h"
#include "widgets/rules/program_panel.h"
#include "widgets/rules/rename_bar.h"
#include "widgets/rules/where_used_panel.h"
#include "widgets/rules/word_popup.h"
#include "widgets/table/grid_view.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>

using namespace rankwright;
using rankwright::test::RulesBench;

class TestRulesView : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void opensTheWorkspacesRules();
  void valuesFollowTheKeys();
  void mistakeIsShownAndMended();
  void oneBadRuleLeavesTheOthers();
  void keystrokeIsAnsweredInTime();
  void marksWhatIsNotPortable();
  void listsProblems();
  void helpKnowsTheFunction();
  void completesByKeys();
  void completionClosesByEscape();
  void callTipFollowsTheArgument();
  void undoAndSave();
  void renamesEverywhere();
  void refusesNamesThatAreTaken();
  void formats();
  void goesToARule();
  void tellsWhereANameIsUsed();
  void sampleIsChosenAndDrawn();
  void rowIsADoorway();
  void stateComesBack();
  void requestComesBack();
  void requestHasATime();
  void tabWalksThrough();
  void showsTheValueAtEveryNode();
  void showsTheProgram();
  void profilesAllApps();
  void profileIsCancelled();
  void pictures();
};

void TestRulesView::initTestCase() {
  Appearance appearance;
  appearance.setMode(Appearance::Mode::Light);
}

void TestRulesView::opensTheWorkspacesRules() {
  RulesBench bench("twice = 1");
  QVERIFY(bench.tabs().openPaths().contains(QStringLiteral("rules.toml")));
}

void TestRulesView::valuesFollowTheKeys() {
  RulesBench bench("");
  bench.type(QStringLiteral("five = 2 + 3"));
  QTRY_COMPARE(bench.value("five"), QStringLiteral("5"));
  bench.key(Qt::Key_Backspace);
  bench.type(QStringLiteral("7"));
  QTRY_COMPARE(bench.value("five"), QStringLiteral("9"));
  QCOMPARE(bench.values().source()->rowCount(), 120U);
}

void TestRulesView::mistakeIsShownAndMended() {
  RulesBench bench("");
  bench.type(QStringLiteral("band = buckt(price, [1, 3])"));
  auto* error = bench.ofEditor<QToolButton>("syntaxError");
  QTRY_VERIFY(error->isVisible());
  QVERIFY2(error->accessibleName().contains(QStringLiteral("buckt")), qPrintable(error->accessibleName()));
  QTRY_COMPARE(bench.value("band"), QStringLiteral("⚠ error"));
  bench.key(Qt::Key_Return, Qt::AltModifier);
  QCOMPARE(bench.text(), QStringLiteral("band = bucket(price, [1, 3])"));
  QTRY_VERIFY(!error->isVisible());
  QTRY_VERIFY(QStringList({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QString()})
                  .contains(bench.value("band")));
}

void TestRulesView::oneBadRuleLeavesTheOthers() {
  RulesBench bench("good = 1\nbad = nonsense + 1\nalso = good + 1\n");
  QTRY_COMPARE(bench.value("also"), QStringLiteral("2"));
  QCOMPARE(bench.value("bad"), QStringLiteral("⚠ error"));
  const auto column = findColumn(*bench.values().source(), "bad");
  QVERIFY(column);
  QVERIFY(bench.values().source()->columns()[*column].explanation.find("nonsense") != std::string::npos);
}

void TestRulesView::keystrokeIsAnsweredInTime() {
  RulesBench bench("a = log(downloads_min + 1)\nb = bucket(a, [1, 2, 3])\nc = concat(category, \"_\", b)\n");
  bench.key(Qt::Key_End, Qt::ControlModifier);
  bench.type(QStringLiteral("d = 1"));
  QTRY_COMPARE(bench.value("d"), QStringLiteral("1"));
  qint64 slowest = 0;
  for (int i = 0; i < 20; ++i) {
    QSignalSpy computed(bench.view.preview(), &LivePreview::computed);
    QElapsedTimer timer;
    timer.start();
    bench.type(QString::number(i % 10));
    QVERIFY(computed.wait());
    slowest = std::max(slowest, timer.elapsed());
  }
  qInfo("slowest of 20 keystrokes: %lld ms", slowest);
  QVERIFY2(slowest < 500, "a keystroke was answered after half a second");
}

void TestRulesView::marksWhatIsNotPortable() {
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

void TestRulesView::listsProblems() {
  RulesBench bench("a = 1\nb = nonsense + a\nc = buckt(price)\n");
  auto& panel = *bench.view.problems();
  panel.show();
  const auto& facts = panel.problems()->facts();
  QTRY_COMPARE(facts.rowCount(), 2);
  const auto counts = panel.findChild<QLabel*>(QStringLiteral("problemCounts"))->text();
  QVERIFY2(counts.startsWith(QStringLiteral("2 error")), qPrintable(counts));
  QCOMPARE(facts.index(1, 1).data().toString(), QStringLiteral("mine.rules:3:5"));
  QCOMPARE(facts.index(1, 3).data().toString(), QStringLiteral("bucket"));
  QSignalSpy followed(&bench.view, &View::followed);
  panel.problems()->setCurrentIndex(panel.problems()->model()->index(1, 0));
  QTest::keyClick(panel.problems(), Qt::Key_Return);
  QTRY_COMPARE(followed.count(), 1);
  bench.view.goTo(followed.front().front().value<Address>());
  QTRY_COMPARE(bench.editor().caret(), std::size_t(bench.text().indexOf(QStringLiteral("buckt"))));
  bench.key(Qt::Key_Return, Qt::AltModifier);
  QTRY_VERIFY(facts.index(1, 2).data().toString().contains(QStringLiteral("bucket")));
}

void TestRulesView::helpKnowsTheFunction() {
  RulesBench bench("band = bucket(price, [1, 3])\nplain = price\n");
  const auto opensAt = [&](std::size_t caret, const char* page) {
    bench.editor().goTo(caret);
    return QTest::qWaitFor([&] { return helpPageOf(&bench.source()) == QLatin1String(page); });
  };
  QVERIFY(opensAt(9, "functions#bucket"));
  QVERIFY(opensAt(1, "rules"));
  QVERIFY(opensAt(23, "functions#bucket"));
  QVERIFY(opensAt(40, "rules"));
}

void TestRulesView::completesByKeys() {
  RulesBench bench("");
  bench.type(QStringLiteral("band = buc"));
  auto* words = bench.ofEditor<WordPopup>("completion");
  QVERIFY(words->isVisible());
  QCOMPARE(words->list()->currentIndex().data().toString(), QStringLiteral("bucket"));
  bench.key(Qt::Key_Return);
  QVERIFY(!words->isVisible());
  QCOMPARE(bench.text(), QStringLiteral("band = bucket("));
  bench.type(QStringLiteral("pric"));
  QTRY_VERIFY(words->isVisible());
  QCOMPARE(words->list()->currentIndex().data().toString(), QStringLiteral("price"));
  bench.key(Qt::Key_Tab);
  QCOMPARE(bench.text(), QStringLiteral("band = bucket(price"));
  bench.type(QStringLiteral(" + "));
  bench.key(Qt::Key_Space, Qt::ControlModifier);
  QVERIFY(words->isVisible());
  QVERIFY(words->list()->model()->rowCount() > 40);
  const auto first = words->list()->currentIndex().data().toString();
  bench.key(Qt::Key_Down);
  QVERIFY(words->list()->currentIndex().data().toString() != first);
}

void TestRulesView::completionClosesByEscape() {
  RulesBench bench("");
  bench.type(QStringLiteral("band = buc"));
  auto* words = bench.ofEditor<WordPopup>("completion");
  QVERIFY(words->isVisible());
  bench.key(Qt::Key_Escape);
  QVERIFY(!words->isVisible());
  QVERIFY(bench.source().hasFocus());
  bench.type(QStringLiteral("k"));
  QVERIFY(words->isVisible());
  bench.key(Qt::Key_Left, Qt::ControlModifier);
  QTRY_VERIFY(!words->isVisible());
}

void TestRulesView::callTipFollowsTheArgument() {
  RulesBench bench("");
  bench.type(QStringLiteral("band = bucket("));
  auto* tip = bench.ofEditor<CallTip>("callTip");
  QVERIFY(tip->isVisible());
  QVERIFY2(tip->text().startsWith(QStringLiteral("bucket(<b>x")), qPrintable(tip->text()));
  bench.type(QStringLiteral("1, "));
  QVERIFY2(tip->text().contains(QStringLiteral("<b> bounds")), qPrintable(tip->text()));
  bench.key(Qt::Key_Escape);
  QVERIFY(!tip->isVisible());
}

void TestRulesView::undoAndSave() {
  RulesBench bench("one = 1\n");
  bench.key(Qt::Key_End);
  bench.type(QStringLiteral("5"));
  QTRY_COMPARE(bench.value("one"), QStringLiteral("15"));
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(bench.value("one"), QStringLiteral("1"));
  QVERIFY(!bench.editor().document().isDirty());
  bench.type(QStringLiteral("2"));
  QSignalSpy saved(&bench.documents, &DocumentSet::saved);
  bench.key(Qt::Key_S, Qt::ControlModifier);
  QTRY_COMPARE(saved.count(), 1);
  QCOMPARE(bench.store.read("mine.rules"), std::string("one = 12\n"));
}

void TestRulesView::renamesEverywhere() {
  RulesBench bench("mine = taste\n");
  bench.view.goTo({QStringLiteral("rule"), QStringLiteral("taste")});
  QTRY_COMPARE(bench.path(), QStringLiteral("rules.toml"));
  QTRY_VERIFY(bench.view.place() == (Address{QStringLiteral("rule"), QStringLiteral("taste")}));
  bench.key(Qt::Key_F2);
  auto* line = bench.child<QLineEdit>("newName");
  QTRY_VERIFY(line->hasFocus());
  bench.type(QStringLiteral("flavour"));
  bench.key(Qt::Key_Return);
  QTRY_VERIFY(!bench.child<RenameBar>("renameBar")->isVisible());
  QTRY_VERIFY(bench.documents.dirtyPaths().contains(QStringLiteral("pipeline.toml")));
  QVERIFY(bench.text().contains(QStringLiteral("'flavour = ")));
  QVERIFY(bench.text().contains(QStringLiteral("\"flavour\"")));
  QVERIFY(!bench.text().contains(QStringLiteral("'taste")));
  const auto& pipeline = bench.documents.find(QStringLiteral("pipeline.toml"))->text();
  QVERIFY(pipeline.find("keys = \"flavour\"") != std::string::npos);
  QVERIFY2(pipeline.find("name = \"taste\"") != std::string::npos, "a channel's own name is another name");
  QTRY_VERIFY(bench.source().hasFocus());
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QVERIFY(bench.text().contains(QStringLiteral("'taste = ")));
}

void TestRulesView::refusesNamesThatAreTaken() {
  RulesBench bench("one = 1\ntwo = one\n");
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  QTRY_VERIFY(bench.view.place() == (Address{QStringLiteral("rule"), QStringLiteral("one")}));
  bench.key(Qt::Key_F2);
  auto* line = bench.child<QLineEdit>("newName");
  auto* message = bench.child<QLabel>("renameMessage");
  QTRY_VERIFY(line->hasFocus());
  bench.type(QStringLiteral("two"));
  bench.key(Qt::Key_Return);
  QTRY_VERIFY(message->text().contains(QStringLiteral("two")));
  line->selectAll();
  bench.type(QStringLiteral("1st"));
  bench.key(Qt::Key_Return);
  QTRY_VERIFY(message->text().contains(QStringLiteral("1st")));
  bench.key(Qt::Key_Escape);
  QVERIFY(!bench.child<RenameBar>("renameBar")->isVisible());
  QCOMPARE(bench.text(), QStringLiteral("one = 1\ntwo = one\n"));
}

void TestRulesView::formats() {
  RulesBench bench("one   =  1\n");
  bench.key(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
  QCOMPARE(bench.text(), QStringLiteral("one = 1\n"));
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.text(), QStringLiteral("one   =  1\n"));
}

void TestRulesView::goesToARule() {
  RulesBench bench("one = 1\ntwo = one + 1\n");
  bench.view.goTo({QStringLiteral("rule"), QStringLiteral("two")});
  QTRY_COMPARE(bench.editor().caret(), std::size_t(8));
  QTRY_VERIFY(bench.view.place() == (Address{QStringLiteral("rule"), QStringLiteral("two")}));
}

void TestRulesView::tellsWhereANameIsUsed() {
  RulesBench bench("one = 1\ntwo = one + 1\n");
  bench.view.findChild<QAction*>(QStringLiteral("rules.uses"))->trigger();
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  const auto& facts = bench.view.whereUsed()->uses()->facts();
  QTRY_COMPARE(facts.rowCount(), 2);
  QCOMPARE(facts.index(1, 1).data().toString(), QStringLiteral("two"));
  QCOMPARE(facts.index(1, 2).data().toString(), QStringLiteral("mine.rules:2"));
}

void TestRulesView::sampleIsChosenAndDrawn() {
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

void TestRulesView::rowIsADoorway() {
  RulesBench bench("one = 1\n");
  QTRY_COMPARE(bench.value("one"), QStringLiteral("1"));
  QSignalSpy followed(&bench.view, &View::followed);
  bench.values().selectRow(0);
  bench.values().grid()->setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  QTRY_COMPARE(followed.count(), 1);
  QCOMPARE(followed.front().front().value<Address>().kind, QStringLiteral("item"));
}

void TestRulesView::stateComesBack() {
  RulesBench bench("one = 1\n");
  bench.child<QSpinBox>("sampleSeed")->setValue(42);
  const auto state = bench.view.saveState();
  RulesView again(bench.documents, bench.jobs);
  again.setWorkspace(bench.view.preview()->workspace());
  again.restoreState(state);
  QTRY_VERIFY(again.desk()->tabs()->openPaths().contains(QStringLiteral("mine.rules")));
  QTRY_VERIFY(again.place().key == QStringLiteral("one") ||
              again.place().key == QStringLiteral("mine.rules"));
  QCOMPARE(again.preview()->choice().seed, 42U);
  const auto* check = again.findChild<QAction*>(QStringLiteral("rules.portability"));
  QVERIFY(!check->isChecked());
  again.findChild<QAction*>(QStringLiteral("rules.portability"))->trigger();
  const auto marked = again.saveState();
  RulesView third(bench.documents, bench.jobs);
  third.restoreState(marked);
  QVERIFY(third.findChild<QAction*>(QStringLiteral("rules.portability"))->isChecked());
}

void TestRulesView::requestComesBack() {
  RulesBench bench("where = country\nwhen = hour(now())\n");
  auto* country = bench.child<QComboBox>("context.country");
  QVERIFY(country);
  country->setEditText(QStringLiteral("Spain"));
  bench.child<QCheckBox>("requestTimed")->setChecked(true);
  bench.child<QDateTimeEdit>("requestTime")->setDateTime({QDate(2024, 2, 29), QTime(13, 5), Qt::UTC});
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

void TestRulesView::requestHasATime() {
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

void TestRulesView::tabWalksThrough() {
  RulesBench bench("one = 1\n");
  bench.key(Qt::Key_Escape);
  QSet<QWidget*> reached;
  for (int i = 0; i < 100; ++i) {
    auto* focused = QApplication::focusWidget();
    QVERIFY(focused);
    if (reached.contains(focused)) break;
    reached.insert(focused);
    const auto* named = QAccessible::queryAccessibleInterface(focused);
    QVERIFY2(named && !QString(named->text(QAccessible::Name) + named->text(QAccessible::Value)).isEmpty(),
             qPrintable(QLatin1String(focused->metaObject()->className()) + QLatin1Char(' ') +
                        focused->objectName()));
    QTest::keyClick(focused, Qt::Key_Tab);
  }
  QVERIFY(reached.contains(bench.child<QWidget>("sampleUser")));
  QVERIFY(reached.size() > 6);
}

void TestRulesView::showsTheValueAtEveryNode() {
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

void TestRulesView::showsTheProgram() {
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

void TestRulesView::profilesAllApps() {
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

void TestRulesView::profileIsCancelled() {
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

/// For people to look at: RW_PICTURES=folder test_rules_view pictures
void TestRulesView::pictures() {
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
  bench.key(Qt::Key_End, Qt::ControlModifier);
  bench.type(QStringLiteral("next = b"));
  QTest::qWait(100);
  bench.ofEditor<WordPopup>("completion")->grab().save(folder + QStringLiteral("/completion.png"));
  bench.type(QStringLiteral("ucket("));
  bench.ofEditor<CallTip>("callTip")->grab().save(folder + QStringLiteral("/calltip.png"));
}

QTEST_MAIN(TestRulesView)
#include "test_rules_view.moc"
