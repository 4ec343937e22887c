#include "core/simulate/simulate_store.h"
#include "core/workspace/workspace_builder.h"
#include "sample_store.h"
#include "widgets/command/command_registry.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/filter_field.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/search_panel.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/workbench.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/welcome/welcome_page.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

class TestMainWindow : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void init();
  void cleanup();
  void startsWithTheNextStep();
  void opensAndShowsAList();
  void saysInPlaceWhatIsWrong();
  void openingAgainTakesTheMessageBack();
  void openingCanBeCancelled();
  void filterAndArrowsPickAUser();
  void escapeClearsTheFilter();
  void contextMovesTheList();
  void cardsTellTheirTrace();
  void whyNotNamesTheStage();
  void trainingIsAJobAndTheListFollows();
  void copiesTheList();
  void unknownUserIsSaid();
  void everyControlHasAName();

private:
  QString folder() const { return folder_.filePath(QStringLiteral("store")); }
  void open();
  GuessYouLike& view() const { return window_->view(); }
  CardView& cards() const { return *view().cards(); }
  QStringList names() const;

  QTemporaryDir folder_;
  std::unique_ptr<Workbench> workbench_;
  MainWindow* window_ = nullptr;
};

void TestMainWindow::initTestCase() {
  const auto simulated = test::must(simulateStore({.items = 300, .users = 40, .days = 20, .seed = 5}, {}));
  const NewWorkspace place{folder().toStdString(), std::nullopt, "Small store", "For tests."};
  test::must(buildWorkspace(simulated.store, place, {}));
}

void TestMainWindow::init() {
  workbench_ = std::make_unique<Workbench>(WorkbenchFolders{}, QStringLiteral("en"));
  window_ = &workbench_->window();
  window_->show();
  QVERIFY(QTest::qWaitForWindowActive(window_));
}

void TestMainWindow::cleanup() {
  workbench_.reset();
}

void TestMainWindow::open() {
  QSignalSpy opened(window_, &MainWindow::workspaceOpened);
  window_->openWorkspace(folder());
  QTRY_COMPARE(opened.size(), 1);
}

QStringList TestMainWindow::names() const {
  QStringList all;
  for (const auto& card : cards().cards().cards())
    all << card.app.name;
  return all;
}

void TestMainWindow::startsWithTheNextStep() {
  const auto* welcome = window_->findChild<WelcomePage*>();
  QVERIFY(welcome && welcome->isVisible());
  QVERIFY(!window_->traceDock().isVisible());
}

void TestMainWindow::opensAndShowsAList() {
  open();
  QVERIFY(window_->windowTitle().startsWith(QStringLiteral("Small store")));
  QTRY_COMPARE(cards().model()->rowCount(), 20);
  QVERIFY(cards().isVisible());
  QVERIFY(!cards().cards().cards().front().reasons.empty());
  QVERIFY(window_->traceDock().isVisible());
}

void TestMainWindow::saysInPlaceWhatIsWrong() {
  QSignalSpy failed(window_, &MainWindow::workspaceNotOpened);
  window_->openWorkspace(QStringLiteral("/nowhere/store"));
  QTRY_COMPARE(failed.size(), 1);
  QVERIFY(window_->messageBar().isVisible());
  QVERIFY(window_->messageBar().details().contains(QStringLiteral("/nowhere/store")));
  QVERIFY(!QApplication::activeModalWidget());
  QVERIFY(window_->findChild<WelcomePage*>()->isVisible());
}

/// A file that was broken and is whole again leaves no message behind.
void TestMainWindow::openingAgainTakesTheMessageBack() {
  open();
  QFile rules(folder() + QStringLiteral("/rules.toml"));
  QVERIFY(rules.open(QIODevice::ReadOnly));
  const auto text = rules.readAll();
  rules.close();
  const auto write = [&rules](const QByteArray& bytes) {
    return rules.open(QIODevice::WriteOnly) && rules.write(bytes) == bytes.size() && (rules.close(), true);
  };
  auto* reload = window_->findChild<QAction*>(QStringLiteral("workspace.reload"));
  QVERIFY(reload && write("broken " + text));
  reload->trigger();
  QTRY_VERIFY(window_->messageBar().isVisible());
  QVERIFY(window_->messageBar().details().contains(QStringLiteral("rules.toml:1")));
  QVERIFY(write(text));
  reload->trigger();
  QTRY_VERIFY(!window_->messageBar().isVisible());
  QTRY_COMPARE(cards().model()->rowCount(), 20);
}

void TestMainWindow::openingCanBeCancelled() {
  window_->openWorkspace(folder());
  auto* cancel = window_->findChild<QPushButton*>(QStringLiteral("cancelOpening"));
  QVERIFY(cancel->isVisible());
  QTest::mouseClick(cancel, Qt::LeftButton);
  QVERIFY(!window_->jobs().isRunning(QStringLiteral("open workspace")));
  QVERIFY(window_->messageBar().isVisible());
  QSignalSpy opened(window_, &MainWindow::workspaceOpened);
  QTest::mouseClick(window_->messageBar().findChild<QWidget*>(QStringLiteral("retry")), Qt::LeftButton);
  QTRY_COMPARE(opened.size(), 1);
}

void TestMainWindow::filterAndArrowsPickAUser() {
  open();
  auto* users = view().users();
  QTest::keyClicks(users->filterField(), QStringLiteral("7"));
  QTRY_VERIFY(users->list()->model()->rowCount() < 40);
  QTest::keyClick(users->filterField(), Qt::Key_Down);
  QTRY_VERIFY(view().selectedUser().contains(QLatin1Char('7')));
  const auto key = view().selectedUser();
  QTRY_COMPARE(view().findChild<QLabel*>(QStringLiteral("headline"))->text(), QStringLiteral("User ") + key);
  QTest::keyClick(users->list(), Qt::Key_Down);
  QTRY_VERIFY(view().selectedUser() != key);
}

void TestMainWindow::escapeClearsTheFilter() {
  open();
  auto* users = view().users();
  QTest::keyClicks(users->filterField(), QStringLiteral("no such user"));
  QTRY_COMPARE(users->list()->model()->rowCount(), 0);
  QTest::keyClick(users->filterField(), Qt::Key_Escape);
  QTRY_COMPARE(users->list()->model()->rowCount(), 40);
}

void TestMainWindow::contextMovesTheList() {
  open();
  QTRY_COMPARE(cards().model()->rowCount(), 20);
  const auto before = names();
  auto* country = view().context()->findChild<QComboBox*>(QStringLiteral("context.country"));
  QVERIFY(country && country->count() > 2);
  const auto original = cards().cards().cards().front().score;
  QSignalSpy changed(&view(), &GuessYouLike::listChanged);
  QTest::keyClick(country, Qt::Key_Down);
  QTRY_COMPARE(changed.size(), 1);
  QTest::keyClick(country, Qt::Key_Down);
  QTRY_COMPARE(changed.size(), 2);
  QCOMPARE(view().currentTrace()->request.context.size(), 1U);
  QVERIFY(names() != before || cards().cards().cards().front().score != original);
}

void TestMainWindow::cardsTellTheirTrace() {
  QSignalSpy shown(&view(), &GuessYouLike::traceShown);
  open();
  QTRY_VERIFY(shown.size() >= 1);
  shown.clear();
  QTest::mouseClick(cards().viewport(), Qt::LeftButton, {},
                    cards().visualRect(cards().model()->index(2, 0)).center());
  QTRY_COMPARE(shown.size(), 1);
  const auto* foundBy = view().trace()->findChild<FactView*>(QStringLiteral("foundBy"));
  const auto* logit = view().trace()->findChild<FactView*>(QStringLiteral("logitParts"));
  const auto* features = view().trace()->findChild<FactView*>(QStringLiteral("features"));
  QVERIFY(foundBy->facts().rowCount() >= 1);
  QVERIFY(logit->facts().rowCount() > int(view().currentTrace()->fields.size()) + 2);
  QVERIFY(features->facts().rowCount() >= int(view().currentTrace()->fields.size()));
}

void TestMainWindow::whyNotNamesTheStage() {
  open();
  QTRY_COMPARE(cards().model()->rowCount(), 20);
  window_->whyNotDock().raise();
  auto* search = view().whyNot()->search();
  QSignalSpy shown(&view(), &GuessYouLike::whyNotShown);
  QTest::keyClicks(search->filterField(), cards().cards().cards()[4].app.name);
  QTest::keyClick(search->filterField(), Qt::Key_Return);
  QTRY_COMPARE(shown.size(), 1);
  const auto* sentence = view().whyNot()->findChild<QLabel*>(QStringLiteral("explanation"));
  QVERIFY2(sentence->text().contains(QStringLiteral("place 5 of 20")), qPrintable(sentence->text()));
}

void TestMainWindow::trainingIsAJobAndTheListFollows() {
  open();
  const auto before = view().workspace();
  QSignalSpy opened(window_, &MainWindow::workspaceOpened);
  auto* train = window_->commands().find(QStringLiteral("workspace.train"));
  QVERIFY(train);
  QTRY_VERIFY(train->isEnabled());
  train->trigger();
  QVERIFY(window_->jobs().isRunning(QStringLiteral("train")));
  QVERIFY(opened.wait(60'000));
  QVERIFY(view().workspace() != before);
  QVERIFY(window_->statusBar()->currentMessage().contains(QStringLiteral("held-out AUC")));
}

void TestMainWindow::copiesTheList() {
  open();
  QTRY_COMPARE(cards().model()->rowCount(), 20);
  QTest::keySequence(window_, QKeySequence(QStringLiteral("Ctrl+Shift+L")));
  const auto lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  QCOMPARE(lines.size(), 21);
  QCOMPARE(lines[1].section(QLatin1Char('\t'), 2, 2), names().front());
}

void TestMainWindow::unknownUserIsSaid() {
  open();
  QSignalSpy failed(&view(), &GuessYouLike::failed);
  view().selectUser(QStringLiteral("nobody"));
  QCOMPARE(failed.size(), 1);
  QVERIFY(failed.at(0).at(0).toString().endsWith(QStringLiteral("nobody")));
}

void TestMainWindow::everyControlHasAName() {
  open();
  for (const auto* widget : window_->findChildren<QWidget*>()) {
    if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    // Labels are read as they are, a tab bar tab by tab; lines of combo and spin boxes as the box.
    const auto named = qobject_cast<const QTabBar*>(widget) || qobject_cast<const QLabel*>(widget) ||
                       !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                       qobject_cast<const QComboBox*>(widget->parentWidget()) ||
                       qobject_cast<const QAbstractSpinBox*>(widget->parentWidget());
    QVERIFY2(named, qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
                               widget->objectName()));
  }
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
