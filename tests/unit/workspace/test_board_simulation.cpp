#include "core/workspace/board_simulation.h"

#include "tests/unit/workspace/sample_copy.h"

#include <tbb/global_control.h>

#include <cmath>

using namespace rankwright;
using rankwright::test::SampleCopy;

namespace {

constexpr std::int64_t kNow = 1'743'600'000; // 2025-04-02, after the last day of the sample's log

LeaderboardConfig boardOf(const char* toml) {
  return valueOf(parseLeaderboardToml(toml, "board", "board.toml"));
}

LeaderboardConfig topBoard() {
  return boardOf("slots = 15\norder = \"board_installs_decayed\"\nhalf_life_days = 3\n");
}

/// Half of the slots for apps that came lately.
LeaderboardConfig newAppsBoard() {
  return boardOf("slots = 12\norder = \"board_installs_decayed\"\n[new_apps]\nshare = 0.5\n"
                 "younger_than_days = 4\n");
}

BoardSimulationOptions small() {
  BoardSimulationOptions options;
  options.users = 200;
  options.days = 6;
  options.exposures = 10;
  return options;
}

std::vector<double> figuresOf(const BoardSimulation& simulation) {
  std::vector<double> figures{
      static_cast<double>(simulation.hand.users), static_cast<double>(simulation.hand.changes),
      static_cast<double>(simulation.rule.changes), static_cast<double>(simulation.requests)};
  for (const auto& effect : simulation.effects)
    for (const auto figure : {effect.hand, effect.rule, effect.difference.value, effect.difference.low,
                              effect.difference.high, effect.truth})
      figures.push_back(figure);
  return figures;
}

} // namespace

class TestBoardSimulation : public QObject {
  Q_OBJECT

  SampleCopy sample_;
  std::shared_ptr<LeaderboardWorkbench> workbench_;

  BoardSimulation simulated(const LeaderboardConfig& board, const BoardSimulationOptions& options) {
    return valueOf(simulateBoard(*workbench_, board, options));
  }

private slots:
  void initTestCase() {
    auto workspace = valueOf(Workspace::open(sample_.path(), {}));
    workbench_ = valueOf(LeaderboardWorkbench::open(workspace, {.now = kNow}, {}));
  }

  void isTheSameAtAnyNumberOfThreads() {
    const auto many = simulated(topBoard(), small());
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    QCOMPARE(figuresOf(simulated(topBoard(), small())), figuresOf(many));
  }

  void anotherSeedIsAnotherStore() {
    auto other = small();
    other.seed = 2;
    QVERIFY(figuresOf(simulated(topBoard(), other)) != figuresOf(simulated(topBoard(), small())));
  }

  // Both arms show the same then, to people with the same random numbers.
  void listWithoutRuleHasNoEffect() {
    const auto simulation = simulated(boardOf("slots = 3\n[[pin]]\nitem = \"54\"\n[[pin]]\nitem = \"53\"\n"
                                              "slot = 2\n"),
                                      small());
    QVERIFY(simulation.of(BoardMeasure::StoreInstalls).hand > 0);
    for (const auto& effect : simulation.effects)
      QCOMPARE(effect.truth, 0.0);
    QCOMPARE(simulation.rule.changes, 0U);
  }

  void handKeepsTheListUntilItIsEdited_data() {
    QTest::addColumn<unsigned>("handDays");
    QTest::addColumn<unsigned>("most");
    QTest::newRow("never") << 0U << 0U;
    QTest::newRow("once") << 4U << 1U;
    QTest::newRow("every second day") << 2U << 2U;
  }
  void handKeepsTheListUntilItIsEdited() {
    QFETCH(const unsigned, handDays);
    QFETCH(const unsigned, most);
    auto options = small();
    options.handDays = handDays;
    const auto simulation = simulated(topBoard(), options);
    QCOMPARE(simulation.hand.changes, most);
    QCOMPARE(simulation.rule.changes, 5U);
  }

  void ruleShowsNewAppsThatAHandMisses() {
    auto options = small();
    options.days = 14;
    options.handDays = 0;
    const auto simulation = simulated(newAppsBoard(), options);
    QVERIFY(simulation.newApps > 10);
    const auto& shown = simulation.of(BoardMeasure::NewAppExposures);
    QVERIFY(shown.rule > shown.hand);
    QVERIFY(shown.truth > 0);
    QVERIFY(!simulation.rule.waiting.empty());
    QVERIFY(simulation.rule.waiting.back().share < 1);
  }

  // Of 95 % intervals over independent seeds at most a few miss: more than 8 of 40 by chance once in 10,000.
  void intervalsHoldTheTruth() {
    std::array<int, kBoardMeasureCount> missed = {};
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
      auto options = small();
      options.users = 120;
      options.days = 4;
      options.handDays = 0;
      options.seed = seed;
      const auto simulation = simulated(newAppsBoard(), options);
      for (std::size_t i = 0; i < kBoardMeasureCount; ++i) {
        const auto& effect = simulation.effects[i];
        if (effect.truth < effect.difference.low || effect.truth > effect.difference.high) ++missed[i];
      }
    }
    for (const auto count : missed)
      QVERIFY2(count <= 8, qPrintable(QString::number(count)));
  }

  void wrongOptionsEndWithTheirValue_data() {
    QTest::addColumn<unsigned>("users");
    QTest::addColumn<unsigned>("days");
    QTest::addColumn<QString>("ending");
    QTest::newRow("users") << 1U << 5U << ": 1";
    QTest::newRow("no days") << 100U << 0U << ": 0";
    QTest::newRow("too many days") << 100U << 4000U << ": 4000";
  }
  void wrongOptionsEndWithTheirValue() {
    QFETCH(const unsigned, users);
    QFETCH(const unsigned, days);
    QFETCH(const QString, ending);
    BoardSimulationOptions options;
    options.users = users;
    options.days = days;
    const auto simulation = simulateBoard(*workbench_, topBoard(), options);
    QVERIFY(!simulation);
    QCOMPARE(simulation.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(QString::fromStdString(simulation.error().message).endsWith(ending));
  }

  void canBeCancelled() {
    std::stop_source stop;
    const JobControl job{stop.get_token(), [&](const Progress& progress) {
                           if (progress.stage == "simulating days" && progress.done >= 2) stop.request_stop();
                         }};
    const auto simulation = simulateBoard(*workbench_, topBoard(), small(), job);
    QVERIFY(!simulation);
    QCOMPARE(simulation.error().kind, ErrorKind::Cancelled);
  }
};

QTEST_GUILESS_MAIN(TestBoardSimulation)
#include "test_board_simulation.moc"
