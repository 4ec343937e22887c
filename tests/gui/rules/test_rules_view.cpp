#include "rules_bench.h"

#include "widgets/common/widget_help.h"
#include "widgets/rules/call_tip.h"
#include "widgets/rules/rename_bar.h"
#include "widgets/rules/word_popup.h"
#include "widgets/table/grid_view.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>

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
  void helpKnowsTheFunction();
  void completesByKeys();
  void completionClosesByEscape();
  void callTipFollowsTheArgument();
  void undoAndSave();
  void indentsByTab();
  void differenceIsATab();
  void eachTabHasItsValuesAndItsUndo();
  void renamesEverywhere();
  void refusesNamesThatAreTaken();
  void formats();
  void goesToARule();
  void rowIsADoorway();
  void stateComesBack();
  void tabWalksThrough();
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

void TestRulesView::helpKnowsTheFunction() {
  RulesBench bench("band = bucket(price, [1, 3])\nplain = price\n");
  const auto opensAt = [&](std::size_t caret, const char* page) {
    bench.editor().goTo(caret);
    return QTest::qWaitFor([&] { return helpPageOf(&bench.source()) == QLatin1String(page); });
  };
  QVERIFY(opensAt(9, "functions#bucket"));
  QVERIFY(opensAt(1, "rules-view"));
  QVERIFY(opensAt(23, "functions#bucket"));
  QVERIFY(opensAt(40, "rules-view"));
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

void TestRulesView::indentsByTab() {
  RulesBench bench("a = 1\nb = 2");
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  bench.key(Qt::Key_Tab);
  QCOMPARE(bench.text(), QStringLiteral("  a = 1\nb = 2"));
  bench.key(Qt::Key_Backtab, Qt::ShiftModifier);
  QCOMPARE(bench.text(), QStringLiteral("a = 1\nb = 2"));
  bench.key(Qt::Key_A, Qt::ControlModifier);
  bench.key(Qt::Key_Tab);
  QCOMPARE(bench.text(), QStringLiteral("  a = 1\n  b = 2"));
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.text(), QStringLiteral("a = 1\nb = 2"));
  bench.key(Qt::Key_Escape);
  bench.key(Qt::Key_Tab);
  QVERIFY(!bench.source().hasFocus());
  QCOMPARE(bench.text(), QStringLiteral("a = 1\nb = 2"));
  bench.key(Qt::Key_Backtab, Qt::ShiftModifier);
  QTRY_VERIFY(bench.source().hasFocus());
}

void TestRulesView::differenceIsATab() {
  RulesBench bench("a = 1\n");
  bench.key(Qt::Key_End);
  bench.type(QStringLiteral("2"));
  bench.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_VERIFY(!bench.tabs().currentEditor());
  const auto* difference = bench.tabs().currentWidget()->findChild<QPlainTextEdit*>();
  QTRY_VERIFY(difference->toPlainText().contains(QStringLiteral("+a = 12")));
  QVERIFY2(bench.value("a") == QStringLiteral("12"), "the values stay those of the file");
  bench.key(Qt::Key_W, Qt::ControlModifier);
  QTRY_VERIFY(bench.tabs().currentEditor());
  bench.source().setFocus();
  bench.key(Qt::Key_S, Qt::ControlModifier);
  QTRY_COMPARE(bench.store.read("mine.rules"), std::string("a = 12\n"));
}

void TestRulesView::eachTabHasItsValuesAndItsUndo() {
  RulesBench bench("a = 1\n");
  bench.key(Qt::Key_End);
  bench.type(QStringLiteral("2"));
  QTRY_COMPARE(bench.value("a"), QStringLiteral("12"));
  bench.view.goTo({QStringLiteral("file"), QStringLiteral("rules.toml")});
  QTRY_COMPARE(bench.path(), QStringLiteral("rules.toml"));
  QTRY_VERIFY(bench.value("taste") != QStringLiteral("no column"));
  QCOMPARE(bench.value("a"), QStringLiteral("no column"));
  const auto before = bench.text();
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.text(), before);
  bench.view.goTo({QStringLiteral("file"), QStringLiteral("mine.rules")});
  QTRY_COMPARE(bench.path(), QStringLiteral("mine.rules"));
  QTRY_COMPARE(bench.value("a"), QStringLiteral("12"));
  QTRY_VERIFY(bench.source().hasFocus());
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.text(), QStringLiteral("a = 1\n"));
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

QTEST_MAIN(TestRulesView)
#include "test_rules_view.moc"
