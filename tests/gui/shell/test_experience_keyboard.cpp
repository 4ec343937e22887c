#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/score_panel.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/welcome/welcome_page.h"
#include "window_hands.h"

#include <QCommandLinkButton>
#include <QDockWidget>
#include <QLabel>
#include <QSpinBox>
#include <QTabBar>

using namespace rankwright;

/// A morning's work without a mouse: not one call but key presses.
class TestExperienceKeyboard : public QObject {
  Q_OBJECT

private slots:
  void init();
  void cleanup() { workbench_.reset(); }
  void sampleIsOpenedFromTheFirstPage();
  void fromAUserToTheReasonAndBack();
  void whyNotIsAskedByKeys();
  void keysAndPostingsByKeys();
  void panelsAreArrangedByKeys();
  void chartIsReadByKeys();

private:
  MainWindow& window() const { return workbench_->window(); }
  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
};

void TestExperienceKeyboard::init() {
  QFile::remove(fixture_.path(QStringLiteral("settings.ini")));
  QDir(fixture_.path(QStringLiteral("state"))).removeRecursively();
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  window().show();
  QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void TestExperienceKeyboard::sampleIsOpenedFromTheFirstPage() {
  QSignalSpy opened(&window(), &MainWindow::workspaceOpened);
  QSignalSpy notOpened(&window(), &MainWindow::workspaceNotOpened);
  QVERIFY(hands::tabTo(*window().findChild<QCommandLinkButton*>(QStringLiteral("openSample"))));
  hands::press(Qt::Key_Space);
  QTRY_VERIFY_WITH_TIMEOUT(opened.size() + notOpened.size() == 1, 20'000);
  QCOMPARE(opened.size(), 1);
  QTRY_COMPARE(window().view().list()->cards().size(), 20U);
}

void TestExperienceKeyboard::fromAUserToTheReasonAndBack() {
  QVERIFY(fixture_.open(window()));
  auto& view = window().view();
  // Pick a user.
  QTRY_VERIFY(view.users()->isAncestorOf(QApplication::focusWidget()));
  QVERIFY(hands::tabTo(*view.users()->filterField()));
  hands::type(QStringLiteral("9"));
  hands::press(Qt::Key_Return);
  QTRY_VERIFY(view.selectedUser().contains(QLatin1Char('9')));
  const auto user = view.selectedUser();
  // See why: the next card, its trace, the key that found it.
  QSignalSpy traced(&view, &GuessYouLike::traceShown);
  QVERIFY(hands::tabTo(*view.cards()));
  hands::press(Qt::Key_End);
  QTRY_VERIFY(traced.size() > 0);
  auto* foundBy = view.trace()->findChild<FactView*>(QStringLiteral("foundBy"));
  QTRY_VERIFY(foundBy->facts().rowCount() > 0);
  QVERIFY(hands::tabTo(*foundBy));
  hands::press(Qt::Key_Home);
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(window().deck().current(), &window().keys());
  // Switch the view, filter a table, open a row.
  hands::press(Qt::Key_3, Qt::ControlModifier);
  QTRY_COMPARE(window().deck().current(), &window().users());
  auto* table = window().users().table();
  QTRY_VERIFY(table->source());
  QVERIFY(hands::tabTo(*table->filterRow()->cell(0)));
  hands::type(QStringLiteral("1"));
  QTRY_VERIFY(table->grid()->model()->rowCount() < 40);
  hands::press(Qt::Key_Down);
  QVERIFY(table->grid()->hasFocus());
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(window().deck().current(), &view);
  QVERIFY(view.selectedUser().contains(QLatin1Char('1')));
  // Go back the whole way.
  hands::press(Qt::Key_Left, Qt::AltModifier);
  QTRY_COMPARE(window().deck().current(), &window().users());
  hands::press(Qt::Key_Left, Qt::AltModifier);
  QTRY_COMPARE(window().deck().current(), &window().keys());
  hands::press(Qt::Key_Left, Qt::AltModifier);
  QTRY_COMPARE(window().deck().current(), &view);
  QTRY_COMPARE(view.selectedUser(), user);
}

void TestExperienceKeyboard::whyNotIsAskedByKeys() {
  QVERIFY(fixture_.open(window()));
  auto& view = window().view();
  QTRY_COMPARE(view.list()->cards().size(), 20U);
  const auto name = view.list()->cards()[2].app.name;
  QVERIFY(hands::takeFromMenu(window(), QStringLiteral("View"), QStringLiteral("Why not?")) ||
          window().whyNotDock().isVisible());
  if (!window().whyNotDock().isVisible())
    QVERIFY(hands::takeFromMenu(window(), QStringLiteral("View"), QStringLiteral("Why not?")));
  window().whyNotDock().raise();
  QSignalSpy answered(&view, &GuessYouLike::whyNotShown);
  QVERIFY(hands::tabTo(*view.whyNot()->search()->filterField()));
  hands::type(name);
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(answered.size(), 1);
  const auto* sentence = view.whyNot()->findChild<QLabel*>(QStringLiteral("explanation"));
  QVERIFY2(sentence->text().contains(QStringLiteral("place 3 of 20")), qPrintable(sentence->text()));
}

void TestExperienceKeyboard::keysAndPostingsByKeys() {
  QVERIFY(fixture_.open(window()));
  hands::press(Qt::Key_4, Qt::ControlModifier);
  QTRY_COMPARE(window().deck().current(), &window().keys());
  QVERIFY(hands::tabTo(*window().keys().tabs()));
  hands::press(Qt::Key_Right);
  QVERIFY(hands::tabTo(*window().keys().keys()->grid()));
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  hands::press(Qt::Key_Down);
  auto* postings = window().keys().postings();
  QTRY_VERIFY(postings->source());
  QVERIFY(hands::tabTo(*postings->grid()));
  hands::press(Qt::Key_Home, Qt::ControlModifier);
  hands::press(Qt::Key_Return);
  QTRY_COMPARE(window().deck().current(), &window().apps());
  QCOMPARE(window().navigator().here().kind, QStringLiteral("item"));
}

void TestExperienceKeyboard::panelsAreArrangedByKeys() {
  QVERIFY(fixture_.open(window()));
  QVERIFY(window().traceDock().isVisible());
  QVERIFY(hands::takeFromMenu(window(), QStringLiteral("View"), QStringLiteral("Trace")));
  QVERIFY(!window().traceDock().isVisible());
  QVERIFY(hands::takeFromPalette(window(), QStringLiteral("layout default restore")));
  QTRY_VERIFY(window().traceDock().isVisible());
}

void TestExperienceKeyboard::chartIsReadByKeys() {
  QVERIFY(fixture_.open(window()));
  auto* chart = window().view().scores()->scores();
  QTRY_VERIFY(chart->isShowingChart());
  auto* dock = window().deck().dock(QStringLiteral("scores"));
  dock->show();
  dock->raise();
  QVERIFY(hands::tabTo(*chart->plotArea()));
  const auto all = chart->xRange();
  hands::press(Qt::Key_Right, Qt::ControlModifier);
  QVERIFY2(chart->readout().contains(QLatin1Char('1')), qPrintable(chart->readout()));
  hands::press(Qt::Key_Plus);
  QVERIFY(!(chart->xRange() == all));
  hands::press(Qt::Key_Home);
  QVERIFY(chart->xRange() == all);
}

QTEST_MAIN(TestExperienceKeyboard)
#include "test_experience_keyboard.moc"
