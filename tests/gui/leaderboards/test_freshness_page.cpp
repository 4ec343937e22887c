#include "boards_bench.h"

#include "core/workspace/board_simulation.h"
#include "core/workspace/leaderboard_freshness.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/leaderboards/freshness_page.h"
#include "widgets/leaderboards/freshness_words.h"
#include "widgets/leaderboards/hand_rule_panel.h"
#include "widgets/leaderboards/replay_panel.h"
#include "widgets/leaderboards/waits_panel.h"
#include "widgets/pages/page_deck.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>

using namespace rankwright;

/// How fresh a board is by itself, in the window.
class TestFreshnessPage : public QObject {
  Q_OBJECT

private slots:
  void daysAreThoseOfTheEngine();
  void dayIsChosenByKeyboard();
  void dayIsChosenInTheChart();
  void numberOfDaysIsTyped();
  void escapeLeadsBack();
  void followsTheDraft();
  void brokenBoardIsTold();
  void newAppsWaitAsTheEngineSays();
  void whatIsCountedIsChosen();
  void simulationIsThatOfTheEngine();
  void escapeStopsTheSimulation();
  void editDropsTheSimulation();
  void commandsLeadToTheParts();
  void choicesComeBack();
  void readOnlyWorkspaceIsAskedToo();

private:
  using Bench = test::BoardsBench;

  /// By what the log has had lately: it moves every day.
  static constexpr const char* kMovingBoard = "slots = 6\norder = \"board_trending\"\n";

  static bool showFreshness(Bench& bench, const char* part = nullptr) {
    if (!bench.open("top")) return false;
    bench.trigger("boards.freshness");
    if (part) bench.view->freshness()->deck()->show(QLatin1String(part));
    return bench.settle();
  }
  static LeaderboardWorkbench& workbench(Bench& bench) { return bench.view->desk()->data()->workbench(); }
  static Freshness replayed(Bench& bench, std::uint32_t days) {
    return test::must(replayFreshness(workbench(bench), bench.status("top").preview.board.config,
                                      lastDaysOf(workbench(bench), days)));
  }
  static void typeNumber(QSpinBox& field, int number) {
    field.setFocus();
    field.selectAll();
    hands::type(QString::number(number));
    hands::press(Qt::Key_Return);
  }
};

void TestFreshnessPage::daysAreThoseOfTheEngine() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench));
  QCOMPARE(bench.view->page(), LeaderboardsView::Freshness);
  const auto& replay = *bench.view->freshness()->replay();
  const auto expected = replayed(bench, 28);
  QVERIFY(expected.turnover() > 0);
  QCOMPARE(replay.turnoverLabel()->text(), turnoverText(expected));
  QCOMPARE(replay.table()->source()->rowCount(), 28U);
  for (int row : {1, 20}) {
    const auto& day = expected.days[static_cast<std::size_t>(row)];
    QCOMPARE(Bench::cell(*replay.table(), row, "day").toStdString(), textOfDay(day.day));
    QCOMPARE(Bench::cell(*replay.table(), row, "entered"), QString::number(day.entered));
    QCOMPARE(Bench::cell(*replay.table(), row, "left"), QString::number(day.left));
    QCOMPARE(Bench::cell(*replay.table(), row, "new_apps"), QString::number(day.newApps));
  }
  QVERIFY(replay.slotPanel()->isShowingChart());
  QVERIFY(replay.movePanel()->isShowingChart());
  QCOMPARE(replay.chosenDay(), std::optional<std::size_t>(27));
}

void TestFreshnessPage::dayIsChosenByKeyboard() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench));
  auto* replay = bench.view->freshness()->replay();
  const auto expected = replayed(bench, 28);
  replay->table()->grid()->setFocus();
  hands::press(Qt::Key_Up);
  hands::press(Qt::Key_Up);
  QCOMPARE(replay->chosenDay(), std::optional<std::size_t>(25));
  const auto& day = expected.days[25];
  QCOMPARE(replay->dayLabel()->text().toStdString(), textOfDay(day.day));
  QCOMPARE(replay->list()->facts().rowCount(), static_cast<int>(day.items.size() + day.left));
  QCOMPARE(replay->slotPanel()->cursors()->mark(CursorMark::A), std::optional(25.0));
}

void TestFreshnessPage::dayIsChosenInTheChart() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench));
  auto* replay = bench.view->freshness()->replay();
  auto* plot = replay->slotPanel()->plotArea();
  QTest::mouseClick(plot, Qt::LeftButton, Qt::ControlModifier, plot->rect().center());
  const auto mark = replay->slotPanel()->cursors()->mark(CursorMark::A);
  QVERIFY(mark);
  const auto day = static_cast<std::uint32_t>(std::round(*mark));
  QVERIFY(day > 0 && day < 27);
  QCOMPARE(replay->chosenDay(), std::optional<std::size_t>(day));
  QCOMPARE(replay->table()->currentRow(), std::optional(day));
}

void TestFreshnessPage::numberOfDaysIsTyped() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench));
  auto* replay = bench.view->freshness()->replay();
  typeNumber(*replay->daysField(), 5);
  QVERIFY(bench.settle());
  QCOMPARE(replay->table()->source()->rowCount(), 5U);
  QCOMPARE(replay->turnoverLabel()->text(), turnoverText(replayed(bench, 5)));
  typeNumber(*replay->daysField(), 1);
  QVERIFY(bench.settle());
  QVERIFY(!replay->movePanel()->isShowingChart());
  QCOMPARE(Bench::cell(*replay->table(), 0, "entered"), QString());
}

void TestFreshnessPage::escapeLeadsBack() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench));
  hands::press(Qt::Key_Escape);
  QCOMPARE(bench.view->page(), LeaderboardsView::Board);
}

void TestFreshnessPage::followsTheDraft() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench));
  bench.view->board()->edit(std::string("slots = 3\norder = \"board_trending\"\n"), QStringLiteral("edit"));
  bench.view->desk()->look();
  QVERIFY(bench.settle());
  QCOMPARE(Bench::cell(*bench.view->freshness()->replay()->table(), 27, "apps"), QStringLiteral("3"));
}

void TestFreshnessPage::brokenBoardIsTold() {
  Bench bench{{"top", "candidates = \"no_such_feature > 1\"\n"}};
  QVERIFY(showFreshness(bench));
  const auto& replay = *bench.view->freshness()->replay();
  QVERIFY(!replay.slotPanel()->isShowingChart());
  QVERIFY(!replay.table()->source());
  QVERIFY(!replay.chosenDay());
}

void TestFreshnessPage::newAppsWaitAsTheEngineSays() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench));
  auto* tabs = bench.view->freshness()->deck()->tabs();
  tabs->setFocus();
  hands::press(Qt::Key_Right);
  QVERIFY(bench.settle());
  const auto& waits = *bench.view->freshness()->waits();
  // The sample's log has no exposures.
  const auto expected =
      waitsOfNewApps(workbench(bench), lastDaysOf(workbench(bench), 28), {SeenBy::Clicks, 10});
  QVERIFY(!expected.shares.empty());
  QCOMPARE(waits.summaryLabel()->text(), waitsText(expected));
  QVERIFY(waits.chart()->isShowingChart());
  QCOMPARE(waits.shares()->source()->rowCount(), std::uint32_t(expected.shares.size()));
  QCOMPARE(Bench::cell(*waits.shares(), 0, "waiting"), QString::number(expected.waits.size()));
  QCOMPARE(waits.newApps()->source()->rowCount(), std::uint32_t(expected.waits.size()));
  QCOMPARE(Bench::cell(*waits.newApps(), 0, "state"), QStringLiteral("still waits"));
}

void TestFreshnessPage::whatIsCountedIsChosen() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench, "newApps"));
  auto* waits = bench.view->freshness()->waits();
  waits->seenByBox()->setFocus();
  hands::press(Qt::Key_Down);
  QVERIFY(bench.settle());
  typeNumber(*waits->countField(), 2);
  QVERIFY(bench.settle());
  const auto days = lastDaysOf(workbench(bench), 28);
  QCOMPARE(waits->summaryLabel()->text(),
           waitsText(waitsOfNewApps(workbench(bench), days, {SeenBy::Installs, 2})));
  waits->seenByBox()->setFocus();
  hands::press(Qt::Key_Up);
  hands::press(Qt::Key_Up);
  QVERIFY(bench.settle());
  QVERIFY(!waits->chart()->isShowingChart());
  QCOMPARE(waits->countField()->value(), 100);
  QVERIFY2(waits->summaryLabel()->text().contains(QStringLiteral("event_logs")),
           qPrintable(waits->summaryLabel()->text()));
}

void TestFreshnessPage::simulationIsThatOfTheEngine() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench, "handOrRule"));
  auto* panel = bench.view->freshness()->handOrRule();
  QVERIFY(!panel->table()->source());
  typeNumber(*panel->usersField(), 60);
  typeNumber(*panel->daysField(), 4);
  bench.trigger("boards.simulate");
  QVERIFY(panel->isSimulating());
  QVERIFY(bench.settle());
  QVERIFY(bench.view->action(QStringLiteral("boards.simulate"))->isEnabled());
  const auto& config = bench.status("top").preview.board.config;
  const auto expected = test::must(simulateBoard(workbench(bench), config, panel->options()));
  QCOMPARE(panel->options().users, 60U);
  QCOMPARE(panel->table()->source()->rowCount(), std::uint32_t(kBoardMeasureCount));
  const auto clicks = std::get<double>(panel->table()->source()->cell(0, 3));
  QCOMPARE(clicks, expected.of(BoardMeasure::Clicks).difference.value);
  QCOMPARE(std::get<double>(panel->table()->source()->cell(0, 7)), expected.of(BoardMeasure::Clicks).truth);
  QVERIFY(!panel->summaryLabel()->text().isEmpty());
}

void TestFreshnessPage::escapeStopsTheSimulation() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench, "handOrRule"));
  auto* panel = bench.view->freshness()->handOrRule();
  panel->usersField()->setFocus();
  panel->usersField()->setValue(100'000);
  bench.trigger("boards.simulate");
  QVERIFY(panel->isSimulating());
  hands::press(Qt::Key_Escape);
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->page(), LeaderboardsView::Freshness);
  QVERIFY(panel->messageBar()->isVisible());
  QVERIFY(!panel->table()->source());
}

void TestFreshnessPage::editDropsTheSimulation() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench, "handOrRule"));
  auto* panel = bench.view->freshness()->handOrRule();
  panel->usersField()->setValue(60);
  panel->daysField()->setValue(2);
  bench.trigger("boards.simulate");
  QVERIFY(bench.settle());
  QVERIFY(panel->table()->source());
  bench.view->board()->edit(std::string("slots = 3\n"), QStringLiteral("edit"));
  bench.view->desk()->look();
  QVERIFY(bench.settle());
  QVERIFY(!panel->table()->source());
}

void TestFreshnessPage::commandsLeadToTheParts() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(bench.open("top"));
  for (const auto& [action, spec] : bench.view->commands())
    if (spec.id == QStringLiteral("boards.freshness.newApps")) action->trigger();
  QVERIFY(bench.settle());
  QCOMPARE(bench.view->page(), LeaderboardsView::Freshness);
  QCOMPARE(bench.view->freshness()->deck()->current(), QStringLiteral("newApps"));
}

void TestFreshnessPage::choicesComeBack() {
  Bench bench{{"top", kMovingBoard}};
  QVERIFY(showFreshness(bench, "newApps"));
  auto* page = bench.view->freshness();
  page->replay()->daysField()->setValue(9);
  page->waits()->seenByBox()->setCurrentIndex(2);
  page->waits()->countField()->setValue(3);
  QVERIFY(bench.settle());
  LeaderboardsView other(bench.documents, bench.jobs);
  other.restoreState(bench.view->saveState());
  QCOMPARE(other.freshness()->deck()->current(), QStringLiteral("newApps"));
  QCOMPARE(other.freshness()->replay()->daysField()->value(), 9);
  QCOMPARE(other.freshness()->waits()->seenByBox()->currentIndex(), 2);
  QCOMPARE(other.freshness()->waits()->countField()->value(), 3);
}

void TestFreshnessPage::readOnlyWorkspaceIsAskedToo() {
  Bench bench{{"top", kMovingBoard}};
  bench.documents.setReadOnly(true);
  QVERIFY(showFreshness(bench));
  QVERIFY(bench.view->freshness()->replay()->slotPanel()->isShowingChart());
  QVERIFY(bench.view->action(QStringLiteral("boards.simulate"))->isEnabled());
}

QTEST_MAIN(TestFreshnessPage)
#include "test_freshness_page.moc"
