#include "core/leaderboard/leaderboard_config.h"
#include "core/leaderboard/leaderboard_toml.h"
#include "tests/unit/result_values.h"

using namespace rankwright;

namespace {

constexpr auto kWholeBoard = R"(
title = "Rising games"
row = 3
slots = 12
audience = "age >= 12"
candidates = 'category == "Games" & rating >= 4'
order = "board_trending"
half_life_days = 3
recent_days = 14
exclude = ["7", "8"]
minimum = 6
fallback = "top_free"
start = "2026-01-01"
end = "2026-03-01"
refresh_hours = 12
owner = "anna"
note = "for the spring"
[new_apps]
share = 0.25
younger_than_days = 14
[[pin]]
item = "54"
slot = 2
from = "2026-01-10"
until = "2026-01-20"
[[pin]]
item = 'a "quoted" key'
[[constraint]]
kind = "scatter"
fields = ["developer"]
window = 4
[[constraint]]
kind = "cap"
name = "few of a kind"
fields = ["category"]
most = 5
strict = true
)";

LeaderboardConfig parsed(std::string_view toml) {
  return valueOf(parseLeaderboardToml(toml, "rising", "rising.toml"));
}

} // namespace

class TestLeaderboardConfig : public QObject {
  Q_OBJECT

private slots:
  void everyKeyIsRead() {
    const auto board = parsed(kWholeBoard);
    QCOMPARE(board.name, std::string("rising"));
    QCOMPARE(board.title, std::string("Rising games"));
    QCOMPARE(board.row, 3U);
    QCOMPARE(board.slotCount, 12U);
    QCOMPARE(board.candidates.text, std::string("category == \"Games\" & rating >= 4"));
    QCOMPARE(board.exclude, (std::vector<std::string>{"7", "8"}));
    QCOMPARE(board.newApps.share, 0.25);
    QCOMPARE(board.pins.size(), std::size_t{2});
    QCOMPARE(textOfDay(*board.pins[0].days.last), std::string("2026-01-20"));
    QCOMPARE(board.constraints[1].name, std::string("few of a kind"));
    QCOMPARE(textOfDay(*board.days.first), std::string("2026-01-01"));
  }

  void nothingButAFileIsABoard() {
    const auto board = parsed("");
    QCOMPARE(board.title, std::string("rising"));
    QCOMPARE(board.slotCount, 20U);
  }

  void canonicalTextSaysTheSame() {
    const auto board = parsed(kWholeBoard);
    const auto text = toToml(board);
    const auto again = parsed(text);
    QVERIFY(again == board);
    QCOMPARE(toToml(again), text);
  }

  void hashHangsOnWhatIsSaid() {
    QCOMPARE(hashOf(parsed("slots = 20 # as usual")), hashOf(parsed("")));
    QVERIFY(hashOf(parsed("slots = 19")) != hashOf(parsed("")));
    QVERIFY(hashOf(valueOf(parseLeaderboardToml("", "falling", "f"))) != hashOf(parsed("")));
  }

  void mistakesAreToldWithTheirPlace_data() {
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("error");
    QTest::newRow("no TOML") << QByteArray("slots = ") << "rising.toml:1:";
    QTest::newRow("unknown key") << QByteArray("slots = 3\nslot = 1") << "rising.toml:2:";
    QTest::newRow("no slots") << QByteArray("slots = 0") << "between 1 and 1000: 0";
    QTest::newRow("no such date") << QByteArray("start = \"2026-02-30\"")
                                  << "rising.toml:1:9: a date is written";
    QTest::newRow("ends before it starts")
        << QByteArray("start = \"2026-02-02\"\nend = \"2026-02-01\"") << "rising.toml:2:";
    QTest::newRow("pin without an item") << QByteArray("[[pin]]\nslot = 1") << "the key is missing: item";
    QTest::newRow("pin beyond any board")
        << QByteArray("[[pin]]\nitem = \"1\"\nslot = 1001") << "rising.toml:3:";
    QTest::newRow("excluded twice") << QByteArray("exclude = [\"1\", \"1\"]") << "excluded twice: 1";
    QTest::newRow("constraint of pipelines")
        << QByteArray("[[constraint]]\nkind = \"exclude\"\nwhen = \"price > 0\"") << "not: exclude";
    QTest::newRow("more than all slots for new apps")
        << QByteArray("[new_apps]\nshare = 1.5") << "rising.toml:2:9: 'share' must be between 0 and 1: 1.5";
  }

  void mistakesAreToldWithTheirPlace() {
    QFETCH(QByteArray, toml);
    QFETCH(QString, error);
    const auto board = parseLeaderboardToml(toml.toStdString(), "rising", "rising.toml");
    QVERIFY(!board);
    const auto told = QString::fromStdString(board.error().describe());
    QVERIFY2(told.contains(error), qPrintable(told));
  }

  void namesAreFitForFiles_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("fit");
    QTest::newRow("letters and digits") << QByteArray("top-free_2") << true;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("path") << QByteArray("../top") << false;
    QTest::newRow("longest") << QByteArray(64, 'a') << true;
    QTest::newRow("too long") << QByteArray(65, 'a') << false;
  }

  void namesAreFitForFiles() {
    QFETCH(QByteArray, name);
    QFETCH(bool, fit);
    QCOMPARE(isLeaderboardName(name.toStdString()), fit);
  }

  void daysAreThoseOfTheZone() {
    const std::int64_t evening = 1'767'225'600 - 3600; // 2025-12-31 23:00 UTC
    QCOMPARE(textOfDay(valueOf(dayOf({evening, ""}))), std::string("2025-12-31"));
    QCOMPARE(textOfDay(valueOf(dayOf({evening, "Asia/Shanghai"}))), std::string("2026-01-01"));
    QCOMPARE(valueOf(dayOf({-1, ""})), CalendarDay{-1});
  }

  void spansHaveOpenEnds() {
    const DaySpan open{.first = 5};
    const DaySpan closed{.first = 1, .last = 5};
    QVERIFY(open.contains(5) && !open.contains(4) && open.contains(1'000'000));
    QVERIFY(open.meets(closed) && closed.meets(open));
    QVERIFY(!open.meets({.last = 4}) && !DaySpan{.last = 4}.meets(open));
    QVERIFY(closed.isOver(6) && !closed.isOver(5) && !open.isOver(100));
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardConfig)
#include "test_leaderboard_config.moc"
