#include "core/simulate/simulate_store.h"
#include "core/workspace/workspace_builder.h"
#include "sample_store.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/session_keeper.h"
#include "widgets/shell/view_deck.h"
#include "widgets/shell/workspace_opener.h"

#include <QMainWindow>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

/// A reload opens the workspace beside the one in use and puts it in its place.
class TestWorkspaceOpener : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void readersKeepTheOldWorkspaceAlive();

private:
  QTemporaryDir folder_;
};

void TestWorkspaceOpener::initTestCase() {
  const auto simulated = test::must(simulateStore({.items = 100, .users = 15, .days = 8, .seed = 5}, {}));
  test::must(buildWorkspace(
      simulated.store, {folder_.path().toStdString() + "/store", std::nullopt, "Small", "For tests."}, {}));
}

void TestWorkspaceOpener::readersKeepTheOldWorkspaceAlive() {
  JobRunner jobs;
  QMainWindow window;
  QStackedWidget pages;
  ViewDeck deck(window, pages);
  Navigator navigator(deck);
  SessionKeeper sessions(deck, navigator, jobs, std::nullopt);
  WorkspaceOpener opener(jobs, sessions);
  std::shared_ptr<const Workspace> shown; // as a window holds it
  connect(&opener, &WorkspaceOpener::opened, this,
          [&shown](const OpenedWorkspace& opened) { shown = opened.workspace; });
  QVERIFY(opener.snapshots().empty());
  opener.open(folder_.filePath(QStringLiteral("store")));
  QTRY_VERIFY(shown);
  auto reader = opener.workspace();
  QCOMPARE(opener.snapshots().size(), std::size_t{1});
  QVERIFY(opener.snapshots().front().readers >= 2);

  const auto* before = shown.get();
  opener.reload();
  QTRY_VERIFY(shown.get() != before);
  QCOMPARE(opener.workspace(), shown);
  const auto both = opener.snapshots();
  QCOMPARE(both.size(), std::size_t{2});
  QVERIFY(!both[0].isCurrent && both[1].isCurrent);
  QCOMPARE(both[0].readers, 1L);
  QCOMPARE(reader.get(), before);

  reader.reset();
  QTRY_COMPARE(opener.snapshots().size(), std::size_t{1});
  QCOMPARE(opener.snapshots().front().generation, std::uint64_t{2});
}

QTEST_MAIN(TestWorkspaceOpener)
#include "test_workspace_opener.moc"
