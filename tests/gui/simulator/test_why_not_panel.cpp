#include "sample_store.h"
#include "tests/gui/hands/hands.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/job_runner.h"
#include "widgets/simulator/trace_facts.h"
#include "widgets/simulator/why_not_panel.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace rankwright;

namespace {

/// The panel with the answer that no channel found an app, which two keys would have found.
struct PanelBench {
  PanelBench() {
    const WhyNot found{ItemId(3), Stage::Recall, "why", {}, {}, {{0, "Spain", 3, 412}, {0, "Chad", 0, 2}}};
    WhyNotAnswer answer;
    answer.explanation = QStringLiteral("No channel found it.");
    answer.otherKeys = otherKeyFacts(found, test::sampleTrace());
    panel.setAnswer(answer);
    panel.resize(500, 800);
    panel.show();
    panel.activateWindow();
    if (!QTest::qWaitForWindowActive(&panel)) qFatal("the window is not active");
  }
  FactView& keys() const { return *panel.findChild<FactView*>(QStringLiteral("otherKeys")); }
  Address lastFollowed() const { return followed.back()[0].value<Address>(); }

  JobRunner jobs;
  WhyNotPanel panel{jobs};
  QSignalSpy followed{&panel, &WhyNotPanel::followed};
};

} // namespace

/// The answer to "why not?", and where it leads.
class TestWhyNotPanel : public QObject {
  Q_OBJECT

private slots:
  void otherKeysAreFollowedByKeyboard();
  void otherKeysAreFollowedByMouse();
  void otherKeysAreFollowedFromTheMenu();
  void withoutOtherKeysNothingIsShown();
};

void TestWhyNotPanel::otherKeysAreFollowedByKeyboard() {
  PanelBench bench;
  // By Tab from what stands before it.
  for (int i = 0; i < 20 && QApplication::focusWidget() != &bench.keys(); ++i)
    hands::press(Qt::Key_Tab);
  QVERIFY(bench.keys().hasFocus());
  hands::press(Qt::Key_Home);
  hands::press(Qt::Key_Down);
  hands::press(Qt::Key_Return);
  QCOMPARE(bench.followed.size(), 1);
  QCOMPARE(bench.lastFollowed().text(), keyAddress(test::sampleTrace().channels[0].index, "Chad").text());
}

void TestWhyNotPanel::otherKeysAreFollowedByMouse() {
  PanelBench bench;
  const auto place = bench.keys().visualRect(bench.keys().model()->index(0, 1)).center();
  QTest::mouseClick(bench.keys().viewport(), Qt::LeftButton, {}, place);
  QTest::mouseDClick(bench.keys().viewport(), Qt::LeftButton, {}, place);
  QCOMPARE(bench.followed.size(), 1);
  QCOMPARE(bench.lastFollowed().kind, QStringLiteral("key"));
  QVERIFY(bench.lastFollowed().key.endsWith(QStringLiteral("=Spain")));
}

void TestWhyNotPanel::otherKeysAreFollowedFromTheMenu() {
  PanelBench bench;
  bench.keys().setFocus();
  hands::press(Qt::Key_Home);
  auto* menu = hands::askForMenu();
  QVERIFY(menu);
  // The first entry opens what the row names.
  hands::press(Qt::Key_Down);
  hands::press(Qt::Key_Return);
  QCOMPARE(bench.followed.size(), 1);
  QVERIFY(bench.lastFollowed().key.endsWith(QStringLiteral("=Spain")));
}

void TestWhyNotPanel::withoutOtherKeysNothingIsShown() {
  PanelBench bench;
  QVERIFY(bench.keys().isVisible());
  bench.panel.setAnswer({});
  QVERIFY(!bench.keys().isVisible());
}

QTEST_MAIN(TestWhyNotPanel)
#include "test_why_not_panel.moc"
