#include "sample_store.h"
#include "widgets/leaderboards/board_effects.h"
#include "widgets/leaderboards/freshness_charts.h"
#include "widgets/leaderboards/freshness_tables.h"

#include <QTest>

#include <cmath>
#include <initializer_list>

using namespace rankwright;

namespace {

/// Two days: the first app stays at another slot, the second leaves, the third enters.
Freshness twoDays() {
  Freshness freshness;
  freshness.days.push_back({.day = 100, .items = {ItemId(0), ItemId(1)}});
  freshness.days.push_back(
      {.day = 101, .items = {ItemId(2), ItemId(0)}, .entered = 1, .left = 1, .newApps = 1});
  freshness.differentItems = 3;
  return freshness;
}

/// Two of four waited 2 days, one is followed for 3 and one for 5.
NewAppWaits someWaits() {
  NewAppWaits waits{.came = {100, 110}, .aim = {SeenBy::Clicks, 10}, .isCounted = true};
  waits.waits = {{ItemId(0), 2, true}, {ItemId(1), 2, true}, {ItemId(2), 3, false}, {ItemId(3), 5, false}};
  waits.shares = waitingShares(waits.waits);
  waits.median = medianWait(waits.shares);
  return waits;
}

QStringList texts(std::initializer_list<const char*> all) {
  QStringList list;
  for (const auto* each : all)
    list << QString::fromUtf8(each);
  return list;
}

template <class Series>
const Series& seriesAt(const ChartPtr& chart, std::size_t place) {
  return std::get<Series>(chart->series.at(place));
}

} // namespace

/// What the charts and tables about a board's freshness hold.
class TestFreshnessCharts : public QObject {
  Q_OBJECT

  AppCatalogue apps_{test::sampleItems()};

private slots:
  void slotsAreTakenApartByAppAndDay() {
    const auto chart = slotChart(twoDays(), apps_);
    const auto& map = seriesAt<HeatMap>(chart, 0);
    QCOMPARE(map.xLabels, texts({"1970-04-11", "1970-04-12"}));
    QCOMPARE(map.yLabels, texts({"Angry Birds", "微信", "org.nobody.app"}));
    QCOMPARE(map.values[0], 1.0);
    QCOMPARE(map.values[1], 2.0);
    QCOMPARE(map.values[2], 2.0);
    QVERIFY(std::isnan(map.values[3]));
    QVERIFY(std::isnan(map.values[4]));
    QCOMPARE(map.values[5], 1.0);
    QVERIFY(checkChart(*chart));
  }

  void emptyBoardHasNoChart() {
    Freshness freshness;
    freshness.days.push_back({.day = 100});
    QVERIFY(!slotChart(freshness, apps_));
    QVERIFY(!moveChart(freshness));
  }

  void movesAreThoseOfTheDays() {
    const auto chart = moveChart(twoDays());
    QCOMPARE(seriesAt<BarSeries>(chart, 0).values, (std::vector<double>{0, 1}));
    QCOMPARE(seriesAt<BarSeries>(chart, 1).values, (std::vector<double>{0, 1}));
    QCOMPARE(seriesAt<BarSeries>(chart, 2).values, (std::vector<double>{0, 1}));
  }

  void dayIsComparedWithTheOneBefore() {
    const auto table = dayFacts(twoDays(), 1, apps_);
    QCOMPARE(table.rows.size(), std::size_t{3});
    const auto rowTexts = [&](std::size_t row) {
      QStringList all;
      for (const auto& fact : table.rows[row])
        all << fact.text;
      return all;
    };
    QCOMPARE(rowTexts(0), texts({"1", "org.nobody.app", "", "new"}));
    QCOMPARE(rowTexts(1), texts({"2", "Angry Birds", "1", "down 1"}));
    QCOMPARE(rowTexts(2), texts({"", "微信", "2", "gone"}));
    for (const auto& row : dayFacts(twoDays(), 0, apps_).rows)
      QCOMPARE(row.back().text, QString());
  }

  void waitingIsAStepAndGoesOnToTheEnd() {
    const auto chart = waitingChart(someWaits());
    const auto& line = seriesAt<LineSeries>(chart, 0);
    QCOMPARE(line.x, (std::vector<double>{0, 2, 2, 5}));
    QCOMPARE(line.y, (std::vector<double>{100, 100, 50, 50}));
    QVERIFY(line.lower.back() < 50 && line.upper.back() > 50);
    const auto& ends = seriesAt<ScatterSeries>(chart, 1);
    QCOMPARE(ends.x, (std::vector<double>{3, 5}));
    QCOMPARE(ends.y, (std::vector<double>{50, 50}));
    QVERIFY(checkChart(*chart));
  }

  void nobodySeenHasNoCurve() {
    auto waits = someWaits();
    waits.shares.clear();
    QVERIFY(!waitingChart(waits));
  }

  void whoStillWaitsStandsFirst() {
    const auto table = newAppTable(someWaits(), apps_);
    QCOMPARE(std::get<std::int64_t>(table->cell(0, 1)), 5);
    QCOMPARE(std::get<std::int64_t>(table->cell(1, 1)), 3);
    QCOMPARE(table->addressKey(0, 0), std::optional<std::string>("com.weather.long"));
    QCOMPARE(table->rowCount(), 4U);
  }

  void forestIsRelativeToTheListKeptByHand() {
    BoardSimulation simulation;
    simulation.effects[0] = {2, 2.5, {0.5, -0.1, 1.1}, 0.4};
    const auto chart = boardForest(simulation);
    const auto& measured = seriesAt<ForestPlot>(chart, 0);
    // Measures without anything to compare with are in the table alone.
    QCOMPARE(measured.rows.size(), std::size_t{1});
    QCOMPARE(measured.rows[0].estimate, 25.0);
    QCOMPARE(measured.rows[0].lower, -5.0);
    QCOMPARE(measured.rows[0].upper, 55.0);
    QCOMPARE(seriesAt<ForestPlot>(chart, 1).rows[0].estimate, 20.0);
    QVERIFY(!boardForest(BoardSimulation()));
    QCOMPARE(boardEffectTable(simulation)->rowCount(), std::uint32_t(kBoardMeasureCount));
  }
};

QTEST_GUILESS_MAIN(TestFreshnessCharts)
#include "test_freshness_charts.moc"
